//! Keeps a collection like the file or folder that it was read from, without a thread or a timer.

use crate::read::{MockError, read};
use codegen::collection::Collection;
use codegen::source::watched;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// A file that was written so recently may be written again without looking different: clocks of file systems are coarse.
const COARSE: Duration = Duration::from_secs(2);

/// Where the answers of a mock come from.
pub(crate) enum Origin {
    /// They stay the same.
    Fixed(Arc<Collection>),
    /// A file may change them.
    Watched(Watched),
}

pub(crate) struct Watched {
    path: PathBuf,
    report: Box<dyn Fn(Result<(), MockError>) + Send + Sync>,
    state: Mutex<State>,
}

struct State {
    /// The last that could be read.
    collection: Arc<Collection>,
    /// What the file looked like then, unless it is too young to tell.
    looks: Option<Looks>,
    error: Option<MockError>,
}

/// When each of its files was written, and how long it is.
type Looks = Vec<(PathBuf, SystemTime, u64)>;

impl Origin {
    pub(crate) fn watched(
        collection: Arc<Collection>,
        path: PathBuf,
        report: impl Fn(Result<(), MockError>) + Send + Sync + 'static,
    ) -> Self {
        let state = Mutex::new(State { collection, looks: None, error: None });
        Self::Watched(Watched { path, report: Box::new(report), state })
    }

    /// The collection as it is now.
    pub(crate) fn collection(&self) -> Arc<Collection> {
        match self {
            Self::Fixed(collection) => Arc::clone(collection),
            Self::Watched(watched) => watched.collection(),
        }
    }
}

impl Watched {
    fn collection(&self) -> Arc<Collection> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // Before it is read: what is written meanwhile makes it look different the next time.
        let looks = looks(&self.path);
        if looks.is_none() || looks != state.looks {
            let is_old = |written: &SystemTime| written.elapsed().is_ok_and(|age| age > COARSE);
            state.looks = looks.filter(|looks| looks.iter().all(|(_, written, _)| is_old(written)));
            self.reload(&mut state);
        }
        Arc::clone(&state.collection)
    }

    /// Says what is new: a file that is read once more may be the same, and so may its error.
    fn reload(&self, state: &mut State) {
        match read(&self.path, false) {
            Ok(collection) => {
                let had_error = state.error.take().is_some();
                if had_error || collection != *state.collection {
                    state.collection = Arc::new(collection);
                    (self.report)(Ok(()));
                }
            }
            Err(error) => {
                if state.error.as_ref() != Some(&error) {
                    state.error = Some(error.clone());
                    (self.report)(Err(error));
                }
            }
        }
    }
}

fn looks(path: &Path) -> Option<Looks> {
    let looks = watched(path).into_iter().map(|path| {
        let metadata = fs::metadata(&path).ok()?;
        Some((path, metadata.modified().ok()?, metadata.len()))
    });
    looks.collect()
}
