//! One call of the tool: its arguments, where it was called, and what the user types to call it again.

use std::{
    env,
    ffi::OsString,
    io::{self, Write},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
};

use anstream::{AutoStream, ColorChoice};

use super::{
    Exit, Source,
    args::{self, Cli},
    commands,
    terminal::Terminal,
};

/// Overrides what messages suggest to type, for example `cargo contracts`.
const COMMAND: &str = "WIREPROOF_COMMAND";

/// How wide help is for a reader that is no terminal.
const WIDTH: usize = 100;

/// One call of the tool.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// What the user types before the command's name.
    pub command: String,
    /// The directory in which the project is searched, upwards.
    pub directory: PathBuf,
    /// The arguments, the program's own name left out.
    pub args: Vec<OsString>,
}

impl Invocation {
    /// The process as a catalogue's own binary.
    ///
    /// Under `cargo run` the project is searched from the binary's package, wherever the user stands.
    pub fn of_catalogue_binary() -> Self {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let command = if package.is_some() { "cargo events".to_owned() } else { program() };
        Self::of_process(command, package)
    }

    /// The process as the stand-alone binary: the project is searched from the current directory.
    pub fn of_standalone_binary() -> Self {
        Self::of_process(program(), None)
    }

    fn of_process(command: String, directory: Option<PathBuf>) -> Self {
        Self {
            command: env::var(COMMAND).unwrap_or(command),
            directory: directory.or_else(|| env::current_dir().ok()).unwrap_or_default(),
            args: env::args_os().skip(1).collect(),
        }
    }

    /// Runs the command with the streams of the process.
    pub fn run(&self, source: &Source) -> Exit {
        let ours = panic::take_hook();
        panic::set_hook(Box::new(tell_of_bug));
        let exit = panic::catch_unwind(AssertUnwindSafe(|| {
            self.execute(source, None, |choice| {
                choice.write_global();
                Terminal::new(AutoStream::auto(io::stdout()), AutoStream::auto(io::stderr()))
            })
        }));
        panic::set_hook(ours);
        exit.unwrap_or(Exit::Failed)
    }

    /// Runs the command with other streams, for example in a test that what is generated is up to date.
    pub fn run_with(&self, source: &Source, out: &mut Vec<u8>, err: &mut Vec<u8>) -> Exit {
        self.execute(source, Some(WIDTH), |choice| {
            let choice = if choice == ColorChoice::Always { ColorChoice::AlwaysAnsi } else { ColorChoice::Never };
            Terminal::new(AutoStream::new(out, choice), AutoStream::new(err, choice))
        })
    }

    /// What to type to run `generate` as it was asked for here, but for real.
    pub(super) fn suggest_generate(&self, cli: &Cli) -> String {
        let mut words = vec![self.command.clone(), "generate".to_owned()];
        if let args::Command::Generate(generate) = &cli.command
            && !generate.targets.is_empty()
        {
            let names: Vec<_> = generate.targets.iter().map(|target| target.as_str()).collect();
            words.extend(["--target".to_owned(), names.join(",")]);
        }
        for (flag, place) in [("--config", &cli.project.config), ("--root", &cli.project.root)] {
            if let Some(place) = place {
                words.extend([flag.to_owned(), quoted(place)]);
            }
        }
        words.join(" ")
    }

    /// Help is as wide as the terminal where no `width` is given.
    fn execute<'streams>(
        &self,
        source: &Source,
        width: Option<usize>,
        open: impl FnOnce(ColorChoice) -> Terminal<'streams>,
    ) -> Exit {
        let cli = match args::parse(self, width) {
            Ok(cli) => cli,
            Err(error) => {
                let color = colorchoice_clap::Color { color: args::color(self) };
                let mut terminal = open(color.as_choice());
                terminal.print_usage(&error);
                return if error.use_stderr() { Exit::Usage } else { Exit::Fine };
            }
        };
        let mut terminal = open(cli.output.color.as_choice());
        terminal.level = cli.output.verbosity.filter();
        let outcome = commands::run(self, &cli, source, &mut terminal);
        let outcome = outcome.and_then(|exit| Ok(terminal.out.flush().map(|()| exit)?));
        outcome.unwrap_or_else(|error| {
            terminal.error(&error);
            Exit::Failed
        })
    }
}

/// The name under which the process was started.
fn program() -> String {
    let name = env::args_os().next().map(PathBuf::from);
    let name = name.as_deref().and_then(Path::file_stem).map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| env!("CARGO_PKG_NAME").to_owned())
}

/// A path as a shell takes it.
fn quoted(place: &Path) -> String {
    let text = place.display().to_string();
    let plain = |character: char| character.is_alphanumeric() || "/._-+:@".contains(character);
    if !text.is_empty() && text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// Stands in for Rust's own panic message, which is for the authors of a program.
fn tell_of_bug(bug: &panic::PanicHookInfo<'_>) {
    let place = bug.location().map(|place| format!(" at {}:{}", place.file(), place.line())).unwrap_or_default();
    let text = bug.payload().downcast_ref::<&str>().copied();
    let what = text.or_else(|| bug.payload().downcast_ref::<String>().map(String::as_str)).unwrap_or("no message");
    let _ = writeln!(
        io::stderr(),
        "error: this is a bug in wireproof{place}: {what}\n  help: please report it, with the command and the event types that led here"
    );
}
