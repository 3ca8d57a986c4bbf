//! What `--against` can name.

use super::{
    project::{Project, documents},
    repository::Repository,
};
use crate::release::{Against, Baseline};

fn parsed(text: &str, project: &Project) -> (Against, Option<String>) {
    Against::parse(text, project.root()).unwrap()
}

fn load(text: &str, project: &Project) -> Result<Baseline, String> {
    let shown = |error: String| error.replace(project.root().to_str().unwrap(), "[root]");
    parsed(text, project).0.load(project.root()).map_err(|error| shown(error.to_string()))
}

#[test]
fn each_kind_is_read() {
    let repository = Repository::new();
    let project = &repository.project;
    let [first, second, third] =
        [documents("1.0.0", &["one"]), documents("2.0.0", &["two"]), documents("3.0.0", &["three"])];
    repository.commit_schemas(&first);
    repository.git(&["tag", "v1"]);
    let commit = repository.commit_schemas(&second);
    project.freeze(&third, "3.0.0");
    let root = project.root().to_str().unwrap();

    let by_release = load("3.0.0", project).unwrap();
    assert_eq!((by_release.label.as_str(), &by_release.documents), ("3.0.0", &third));
    let by_tag = load("v1", project).unwrap();
    assert!(by_tag.label.starts_with("v1@"), "{}", by_tag.label);
    assert_eq!(by_tag.documents, first);
    let by_hash = load(&commit[..10], project).unwrap();
    assert_eq!((by_hash.label.as_str(), &by_hash.documents), (&commit[..12], &second));
    assert_eq!(load("HEAD~1", project).unwrap().documents, first);
    for directory in [root.to_owned(), format!("{root}/schemas")] {
        let by_directory = load(&directory, project).unwrap();
        assert_eq!((&by_directory.label, &by_directory.documents), (&directory, &second));
    }
    let by_file = load(&format!("{root}/schemas/releases/3.0.0.json"), project).unwrap();
    assert_eq!((by_file.label.as_str(), &by_file.documents), ("3.0.0", &third));
}

#[test]
fn a_release_comes_before_a_revision_and_that_is_told() {
    let repository = Repository::new();
    repository.project.freeze(&documents("3.0.0", &[]), "3.0.0");
    let commit = repository.commit();
    assert_eq!(parsed("3.0.0", &repository.project), (Against::Release("3.0.0".to_owned()), None));
    repository.git(&["tag", "3.0.0"]);
    let (against, note) = parsed("3.0.0", &repository.project);
    assert_eq!(against, Against::Release("3.0.0".to_owned()));
    insta::assert_snapshot!(note.unwrap().replace(&commit, "[commit]"), @"`3.0.0` is taken for the frozen release of that name; write `[commit]` for the git revision");
    // `src` lies where the tests run.
    repository.git(&["tag", "src"]);
    let (against, note) = parsed("src", &repository.project);
    assert_eq!(against, Against::Directory("src".into()));
    insta::assert_snapshot!(note.unwrap().replace(&commit, "[commit]"), @"`src` is taken for the directory of that name; write `[commit]` for the git revision");
    assert_eq!(parsed("Cargo.toml", &repository.project), (Against::File("Cargo.toml".into()), None));
    assert_eq!(parsed("v9", &repository.project), (Against::Revision("v9".to_owned()), None));
}

#[test]
fn what_cannot_be_compared_with_says_why() {
    let outside = Project::new();
    let repository = Repository::new();
    let project = &repository.project;
    repository.commit();
    project.put("empty/x", "");
    project.put("some.json", "{\"format\": \"x\"}");
    project.put("later.json", "{\"format\": 9}");
    let root = project.root().to_str().unwrap();
    let mut problems = vec![load("1.0.0", &outside).unwrap_err()];
    for text in ["1.0.0", "nope", "--all", "", "HEAD..HEAD", "HEAD"] {
        problems.push(load(text, project).unwrap_err());
    }
    for text in ["empty", "some.json", "later.json"] {
        problems.push(load(&format!("{root}/{text}"), project).unwrap_err());
    }
    let shallow = Repository { project: Project::new() };
    let source = format!("file://{root}");
    repository.commit();
    shallow.git(&["clone", "--quiet", "--depth=1", &source, "."]);
    problems.push(load("HEAD~1", &shallow.project).unwrap_err());
    insta::assert_snapshot!(problems.join("\n"), @r#"
    cannot compare with `1.0.0`: it is neither a frozen release nor a directory or file, and the project is in no git repository
    cannot compare with `1.0.0`: it is neither a frozen release nor a directory or file, and git knows no such revision; see `list releases` and `git log`
    cannot compare with `nope`: it is neither a frozen release nor a directory or file, and git knows no such revision; see `list releases` and `git log`
    cannot compare with `--all`: it is neither a frozen release nor a directory or file, and git knows no such revision; see `list releases` and `git log`
    cannot compare with ``: it is neither a frozen release nor a directory or file, and git knows no such revision; see `list releases` and `git log`
    cannot compare with `HEAD..HEAD`: it is neither a frozen release nor a directory or file, and git knows no such revision; see `list releases` and `git log`
    cannot compare with `HEAD`: the project has no schemas/catalogue.json in that commit
    cannot compare with `[root]/empty`: there is no catalogue.json in it, nor in its schemas/
    cannot compare with `[root]/some.json`: it is not the file of a frozen release: invalid type: string "x", expected u64 at line 1 column 14
    [root]/later.json: it has form 9, and this wireproof reads forms up to 1; use the wireproof that wrote it, or a later one
    cannot compare with `HEAD~1`: it names no commit that is here, and this clone is shallow: fetch the whole history, with `fetch-depth: 0` for actions/checkout or with `git fetch --unshallow`
    "#);
}
