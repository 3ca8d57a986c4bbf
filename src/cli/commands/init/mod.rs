//! `init`: a contracts package that builds, generates and checks at once. Nothing that is there is overwritten.

mod cargo;
mod ground;
mod package;
mod splice;

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use fs_err as fs;

use crate::{
    artifact::{Handover, hand_over},
    cli::{Exit, args::InitArgs, terminal::Terminal},
};
use ground::{Ground, relative};
use package::Package;

/// Runs `init`.
pub(super) fn run(args: &InitArgs, terminal: &mut Terminal<'_>) -> anyhow::Result<Exit> {
    let ground = Ground::find(&args.directory, &args.name)?;
    if ground.manifest.is_some() && cargo::package_names(&ground.workspace, &ground.package)?.contains(&args.name) {
        bail!(
            "nothing was written: the workspace {} has a package `{}` already; choose another name with --name",
            ground.workspace.display(),
            args.name
        );
    }
    let package = Package::new(args, &ground)?;
    let Plan { files, left_alone } = Plan::new(&package, &ground)?;
    hand_over(&files)?;

    for file in &files {
        let verb = if file.was.is_some() { "Extended" } else { "Created" };
        terminal.status(verb, shown(&file.place, &ground));
    }
    for place in left_alone {
        terminal.status("Left", format_args!("{} as it is: it exists", shown(&place, &ground)));
    }
    if !args.no_run && !first_run(&package, &ground, terminal)? {
        return Ok(Exit::Failed);
    }
    tell_what_is_next(args, &package, &ground, terminal)?;
    Ok(Exit::Fine)
}

/// What becomes of every file.
struct Plan {
    files: Vec<Handover>,
    /// What is there already and may well differ.
    left_alone: Vec<PathBuf>,
}

impl Plan {
    fn new(package: &Package, ground: &Ground) -> anyhow::Result<Self> {
        let files = package.files()?;
        ground.refuse_others_files(&files)?;
        let mut plan = Self { files: Vec::new(), left_alone: Vec::new() };
        for (path, text) in files {
            let place = ground.package.join(path);
            if !place.exists() {
                plan.make(place, text);
            }
        }
        let workflow = ground.repository.join(format!(".github/workflows/{}.yml", package.name));
        plan.make_unless_there(workflow, package.workflow()?);
        if ground.manifest.is_none() {
            plan.make_unless_there(ground.workspace.join(".gitignore"), "/target\n".to_owned());
        }
        plan.name_the_command(package, &ground.workspace)?;
        // The workspace comes last: what it lists is there, whenever a run is cut short.
        plan.list_in_workspace(package, ground)?;
        Ok(plan)
    }

    fn list_in_workspace(&mut self, package: &Package, ground: &Ground) -> anyhow::Result<()> {
        let manifest = ground.workspace_manifest();
        let Some(text) = &ground.manifest else {
            self.make(manifest, package.workspace()?);
            return Ok(());
        };
        let extended = with_member(text, &package.member).with_context(|| {
            format!(
                "nothing was written: `{}` cannot be added to the members of {}; add it by hand, and run the same command again",
                package.member,
                manifest.display()
            )
        })?;
        self.extend(manifest, text, extended);
        Ok(())
    }

    /// Gives the package's binary its name in Cargo's configuration.
    fn name_the_command(&mut self, package: &Package, workspace: &Path) -> anyhow::Result<()> {
        // The name of old, which Cargo reads before the other.
        let old = workspace.join(".cargo/config");
        let place = if old.exists() { old } else { workspace.join(".cargo/config.toml") };
        let (name, alias) = (&package.name, package.alias());
        let there = place.exists().then(|| fs::read_to_string(&place)).transpose()?;
        let text = there.as_deref().unwrap_or_default();
        let said =
            splice::read(text).with_context(|| format!("nothing was written: {} cannot be read", place.display()))?;
        match said.get("alias").and_then(|aliases| aliases.get(name)) {
            Some(other) if *other == alias => return Ok(()),
            Some(_) => bail!(
                "nothing was written: {} gives `cargo {name}` another meaning already; choose another name with --name",
                place.display()
            ),
            None => {}
        }
        let extended = splice::with_entry(text, "alias", name, &alias).with_context(|| {
            format!(
                "nothing was written: `{name}` cannot be added to [alias] in {}; write `{name} = {alias}` there, and run the same command again",
                place.display()
            )
        })?;
        match &there {
            Some(text) => self.extend(place, text, Some(extended)),
            None => self.make(place, extended),
        }
        Ok(())
    }

    fn make(&mut self, place: PathBuf, text: String) {
        self.files.push(Handover { place, was: None, bytes: text.into_bytes() });
    }

    fn make_unless_there(&mut self, place: PathBuf, text: String) {
        if place.symlink_metadata().is_ok() {
            self.left_alone.push(place);
        } else {
            self.make(place, text);
        }
    }

    fn extend(&mut self, place: PathBuf, text: &str, extended: Option<String>) {
        if let Some(extended) = extended {
            self.files.push(Handover { place, was: Some(text.as_bytes().to_vec()), bytes: extended.into_bytes() });
        }
    }
}

/// The workspace's manifest with one more member; `None` where it lists it already.
fn with_member(text: &str, member: &str) -> anyhow::Result<Option<String>> {
    let said = splice::read(text)?;
    let members = said.get("workspace").and_then(|workspace| workspace.get("members"));
    let Some(members) = members else {
        return splice::with_entry(text, "workspace", "members", &vec![member].into()).map(Some);
    };
    let listed = members.as_array().is_some_and(|members| members.iter().any(|listed| listed.as_str() == Some(member)));
    if listed { Ok(None) } else { splice::with_element(text, "workspace", "members", member).map(Some) }
}

/// Runs what the user would run first, and says whether all went well.
fn first_run(package: &Package, ground: &Ground, terminal: &mut Terminal<'_>) -> anyhow::Result<bool> {
    for command in ["generate", "check"] {
        let call = format!("{} {command}", package.command);
        terminal.status("Running", format_args!("`{call}`"));
        let fine = cargo::run(&ground.workspace, &[&package.name, command])
            .with_context(|| format!("the package is written, and `{call}` could not run"))?;
        if !fine {
            terminal.problem(
                format_args!("the package is written, and `{call}` failed"),
                Some(&format!("see what it says, then run `{call}` in {}", ground.workspace.display())),
            );
            return Ok(false);
        }
    }
    Ok(true)
}

fn tell_what_is_next(
    args: &InitArgs,
    package: &Package,
    ground: &Ground,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<()> {
    let Package { command, member, .. } = package;
    let out = &mut terminal.out;
    writeln!(out, "Next, in {}:", ground.workspace.display())?;
    if args.no_run {
        writeln!(out, "  {command} generate         # writes {member}/schemas and {member}/generated")?;
    }
    writeln!(out, "  git add --all && git commit")?;
    writeln!(out, "  {command} check            # after a change of {member}/src/lib.rs, and in CI")?;
    writeln!(out, "  {command} release 0.1.0    # when a service ships")?;
    Ok(())
}

/// A path as the workspace's files would write it.
fn shown(place: &Path, ground: &Ground) -> String {
    relative(&ground.workspace, place).unwrap_or_else(|_| place.display().to_string())
}
