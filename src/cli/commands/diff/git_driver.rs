//! `diff --git-driver`: a schema as git shows its change, with what the change means to readers.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use serde_json::Value;
use similar::TextDiff;

use crate::{
    cli::{
        Exit,
        commands::{compat, generate::text},
        terminal::Terminal,
    },
    report::visible,
};

/// Runs as git runs a program for differences: path, then file, hash and mode of the old side and of the new one. Whatever
/// is found the exit code is 0, for git gives up at any other.
pub(super) fn run(words: &[PathBuf], terminal: &mut Terminal<'_>) -> anyhow::Result<Exit> {
    let out = &mut terminal.out;
    let [path, old, _, _, new, ..] = words else {
        // A path with a conflict comes alone.
        words
            .iter()
            .take(1)
            .try_for_each(|path| writeln!(out, "unmerged {}", visible::line(&path.to_string_lossy())))?;
        return Ok(Exit::Fine);
    };
    let (before, after) = (read(old)?, read(new)?);
    let path = visible::line(&path.to_string_lossy());
    writeln!(out, "schema {path}")?;
    if let (Some(before), Some(after)) = (schema(&before), schema(&after)) {
        write!(out, "{}", compat::ask(&before, &after).to_text("the old schema", "the new one"))?;
    }
    let (before, after) = (String::from_utf8_lossy(&before), String::from_utf8_lossy(&after));
    let difference = TextDiff::from_lines(&before, &after);
    let names = (format!("a/{path}"), format!("b/{path}"));
    text::print_lines(difference.unified_diff().header(&names.0, &names.1).to_string().lines(), out)?;
    Ok(Exit::Fine)
}

/// What one side holds; nothing where git has no such side, wherever git's null device is.
fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    Ok(if file.is_file() { fs_err::read(file)? } else { Vec::new() })
}

fn schema(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok().filter(compat::is_schema)
}
