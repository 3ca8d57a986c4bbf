//! `import`: JSON Schema and AsyncAPI documents as Rust event types.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use crate::{
    artifact,
    cli::{Exit, args::ImportArgs, terminal::Terminal},
    import::{self, Answer, Comparison, File, Imported, Note},
};

/// How many places of one remark are named.
const PLACES: usize = 3;

/// Runs `import`.
pub(super) fn run(args: &ImportArgs, terminal: &mut Terminal<'_>) -> anyhow::Result<Exit> {
    if let Some(place) = args.output.as_deref().filter(|place| !args.force && place.exists()) {
        bail!("{} is there already, and nothing was written; choose another --output, or say --force", place.display());
    }
    let files = gather(&args.files)?;
    let imported = import::import(&files, args.name.as_deref())?;
    match &args.output {
        Some(place) => artifact::write_file(place, imported.source.as_bytes())
            .with_context(|| format!("cannot write {}", place.display()))?,
        None => write!(terminal.out, "{}", imported.source)?,
    }
    tell(&imported, args.output.as_deref(), terminal);
    Ok(Exit::Fine)
}

/// The files that were named, and those that they refer to.
fn gather(named: &[PathBuf]) -> anyhow::Result<Vec<File>> {
    let mut files: Vec<File> = Vec::new();
    for place in named {
        let name = place.to_string_lossy().into_owned();
        if files.iter().all(|file| file.name != name) {
            files.push(File { text: fs_err::read_to_string(place)?, name, wanted: true });
        }
    }
    let mut next = 0;
    while let Some(file) = files.get(next) {
        let from = file.name.clone();
        for (name, is_needed) in import::companions(file)? {
            let name = import::beside(&from, &name);
            let place = Path::new(&name);
            if files.iter().all(|file| file.name != name) && (is_needed || place.is_file()) {
                let text = fs_err::read_to_string(place).with_context(|| format!("{from} refers to {name}"))?;
                files.push(File { name, text, wanted: false });
            }
        }
        next += 1;
    }
    Ok(files)
}

fn tell(imported: &Imported, output: Option<&Path>, terminal: &mut Terminal<'_>) {
    for note in &imported.notes {
        terminal.note(shown(note));
    }
    for comparison in &imported.comparisons {
        compared(comparison, terminal);
    }
    let Imported { events, types, .. } = imported;
    let to = output.map(|place| format!(" to {}", place.display())).unwrap_or_default();
    let count = |count: usize, what: &str| if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") };
    let (events, types) = (count(events.len(), "event"), count(*types, "type"));
    terminal.status("Imported", format_args!("{events}, {types}{to}"));
    for needed in &imported.crates {
        terminal.status("Needs", format_args!("cargo add {}", needed.arguments));
    }
}

/// What the gate says of one event, without anything compiled.
fn compared(comparison: &Comparison, terminal: &mut Terminal<'_>) {
    let Comparison { event, file, reads, writes } = comparison;
    if let (Answer::Yes, Answer::Yes | Answer::Promised) = (reads, writes) {
        let writes = if *writes == Answer::Yes { "writes" } else { "promises to write" };
        terminal
            .status("Compared", format_args!("{event}: it reads all that {file} allows, and {writes} nothing else"));
        return;
    }
    let questions =
        [(reads, format!("refuses what {file} allows")), (writes, format!("writes what {file} does not allow"))];
    for (answer, what) in questions {
        match answer {
            Answer::Yes | Answer::Promised => {}
            Answer::No(witness) => terminal.note(format_args!("`{event}` {what}: {witness}")),
            Answer::Unknown(reason) => {
                terminal.note(format_args!("whether `{event}` {what} is not known: {reason}"));
            }
        }
    }
}

fn shown(note: &Note) -> String {
    let mut lines = vec![note.text.clone()];
    lines.extend(note.places.iter().take(PLACES).map(|(file, pointer)| format!("  --> {file}: {pointer}")));
    if note.places.len() > PLACES {
        lines.push(format!("  --> and {} more places", note.places.len() - PLACES));
    }
    lines.join("\n")
}
