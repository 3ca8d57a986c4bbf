fn main() {
    let name = std::env::args().nth(1).unwrap();
    let docs = wireproof::schema::emit(&wireproof_matrix::catalogue(), None).unwrap();
    println!("{}", docs.schemas[&name]);
}
