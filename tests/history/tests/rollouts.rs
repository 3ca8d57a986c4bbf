//! The way from each known state of the reference catalogue to the next, as `rollout` tells it.

use insta::assert_snapshot;
use wireproof::{
    Catalogue,
    contract::lower,
    report,
    rollout::{self, End},
    schema::emit,
};
use wireproof_history::{pairs, releases};

fn told(from: (&str, &Catalogue), to: (&str, &Catalogue)) -> String {
    let (older, newer) = (emit(from.1, None).unwrap(), emit(to.1, None).unwrap());
    let (old_contract, new_contract) = (lower(&older).unwrap(), lower(&newer).unwrap());
    let old = End { label: from.0, contract: &old_contract, documents: &older };
    let new = End { label: to.0, contract: &new_contract, documents: &newer };
    anstream::adapter::strip_str(&report::plan(&rollout::plan(&old, &new, &|_, _| None))).to_string()
}

#[test]
fn from_each_release_to_the_next() {
    let releases = releases();
    for neighbours in releases.windows(2) {
        let [from, to] = neighbours else { continue };
        let text = told((from.version(), from), (to.version(), to));
        assert_snapshot!(format!("{}_to_{}", from.version(), to.version()), text);
    }
}

#[test]
fn over_each_pair() {
    let told = pairs()
        .into_iter()
        .map(|pair| format!("## {}\n{}", pair.title, told(("before", &pair.before), ("after", &pair.after))));
    assert_snapshot!(told.collect::<Vec<_>>().join("\n"));
}
