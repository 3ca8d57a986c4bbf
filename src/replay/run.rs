//! The whole replay: one thread reads, the others count.

use std::{
    io,
    num::NonZeroUsize,
    panic,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use super::{
    counts::Counts,
    input::{Input, Piece, What, cut},
    readers::Fleet,
    route::{Bare, UnknownSubject},
    tally::Tally,
    work::{Task, Worker},
};

/// The bytes of the longest line that is looked at, unless somebody says otherwise.
pub const LONGEST_LINE: usize = 16 << 20;

/// How to replay.
#[derive(Debug, Clone)]
pub struct Options {
    /// What lines are that do not say it themselves.
    pub bare: Bare,
    /// The bytes of the longest line that is looked at; longer ones are counted and passed over.
    pub longest: usize,
    /// Whether every reader is shown every message, those too of which one look at the text tells that no reader minds
    /// anything. Slower, and counts the same.
    pub thorough: bool,
    /// How many threads count. What they count does not hang on it.
    pub jobs: NonZeroUsize,
}

/// Why a recording cannot be replayed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The event that lines are said to be of is none.
    #[error(transparent)]
    Subject(#[from] UnknownSubject),
    /// A recording cannot be read.
    #[error("cannot read {name}: {problem}")]
    Read {
        /// Its name.
        name: String,
        /// Why not.
        problem: io::Error,
    },
}

/// Shows every message of the recordings to the readers of the fleet, and counts what they do. `progress` is told how many
/// bytes are on their way.
///
/// # Errors
/// Where a recording cannot be read; what stands in it is never an error.
pub fn replay(
    fleet: &Fleet<'_>,
    inputs: impl IntoIterator<Item = Input>,
    options: &Options,
    progress: &dyn Fn(u64),
) -> Result<Counts, Error> {
    let task = Task { fleet, every: fleet.subject(&options.bare)?, quick: !options.thorough, longest: options.longest };
    let jobs = options.jobs.get();
    let (sender, receiver) = mpsc::sync_channel::<Piece>(jobs);
    let receiver = Arc::new(Mutex::new(receiver));
    let tally = thread::scope(|scope| {
        let start = |receiver: Arc<Mutex<mpsc::Receiver<Piece>>>| {
            scope.spawn(move || {
                let next = || receiver.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
                let mut worker = Worker::new(task);
                while let Some(piece) = next() {
                    worker.take(&piece);
                }
                worker.finish()
            })
        };
        let workers: Vec<_> = (0..jobs).map(|_| start(Arc::clone(&receiver))).collect();
        drop(receiver);
        let mut outcome = Ok(());
        for input in inputs {
            let name = input.name.clone();
            let read = cut(input, options.longest, |piece| {
                progress(match &piece.what {
                    What::Lines(bytes) => bytes.len() as u64,
                    What::TooLong(length) => *length,
                });
                // Nobody takes it only where a worker has met a bug, which is told below.
                sender.send(piece).is_ok()
            });
            if let Err(problem) = read {
                outcome = Err(Error::Read { name, problem });
                break;
            }
        }
        drop(sender);
        // Events that nobody sent are told too.
        let mut sum = Tally::default();
        let events = fleet.sides.iter().rev().flat_map(|side| &side.contract.events);
        events.for_each(|event| {
            sum.event(&event.name);
        });
        for worker in workers {
            sum.merge(worker.join().unwrap_or_else(|bug| panic::resume_unwind(bug)));
        }
        outcome.map(|()| sum)
    })?;
    Ok(tally.into_counts(fleet.catalogue(), fleet.release(), &fleet.contracts))
}
