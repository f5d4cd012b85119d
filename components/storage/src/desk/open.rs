use super::DeskStore;
use crate::{OpenOptions, OpenRefusal};

/// The desk's store.
pub type OpenDesk = Result<DeskStore, OpenRefusal>;

/// The options under which the desk's store is opened.
fn options() -> OpenOptions {
    OpenOptions { database: "madoguchi-desk".into(), ..OpenOptions::default() }
}

/// Opens the desk's store of this site.
///
/// # Errors
/// [`OpenRefusal`]: there is none to be had. Memory is no refuge: a case log that goes with the tab
/// would be worse than none.
pub async fn open_desk() -> OpenDesk {
    open_desk_with(&options()).await
}

/// As [`open_desk`], with another database or another patience.
///
/// # Errors
/// As [`open_desk`].
pub async fn open_desk_with(options: &OpenOptions) -> OpenDesk {
    #[cfg(target_family = "wasm")]
    return super::indexed_db::open(options).await.map(DeskStore::in_indexed_db);
    #[cfg(not(target_family = "wasm"))]
    {
        let _ = options;
        Err(OpenRefusal::NotOffered)
    }
}
