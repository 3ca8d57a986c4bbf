//! Items as text.

use syn::Item;

/// The items' text, a blank line between any two but imports.
pub(super) fn text(items: &[Item]) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        let follows_import = index.checked_sub(1).and_then(|before| items.get(before)).is_some_and(is_import);
        if index > 0 && !(follows_import && is_import(item)) {
            text.push('\n');
        }
        text.push_str(&item_text(item));
    }
    text
}

fn is_import(item: &Item) -> bool {
    matches!(item, Item::Use(_))
}

fn item_text(item: &Item) -> String {
    if let Item::Mod(module) = item
        && let Some((_, items)) = &module.content
    {
        let head = syn::ItemMod { content: Some((syn::token::Brace::default(), Vec::new())), ..module.clone() };
        let head = unparse(&Item::Mod(head));
        let indented = text(items).lines().map(indent).collect::<String>();
        return head.replace("{}", &format!("{{\n{indented}}}"));
    }
    unparse(item)
}

/// No generated token spans lines, so that indenting them changes none.
fn indent(line: &str) -> String {
    if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }
}

fn unparse(item: &Item) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item.clone()] })
}
