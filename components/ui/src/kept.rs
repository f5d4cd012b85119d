use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::on_cleanup;

thread_local! {
    static ALL: RefCell<Vec<Option<Rc<dyn Any>>>> = const { RefCell::new(Vec::new()) };
}

/// A value that stays with the page's one thread, under a handle that can be copied into any closure. It is
/// kept until what is being drawn leaves the page.
///
/// Leptos has the same as `StoredValue<T, LocalStorage>`, and asks before each use whether this is still the
/// thread of before: with that comes the standard library's own keeping of memory, 2 kB (brotli) more to
/// wait for. What can go to other threads, such as anything of the browser's, is a `StoredValue` as ever.
///
/// ```
/// # use std::rc::Rc;
/// # use leptos::prelude::Owner;
/// # use madoguchi_ui::Kept;
/// # let owner = Owner::new();
/// # owner.set();
/// let kept = Kept::new(Rc::new(1));
/// assert_eq!(kept.try_with(|one| **one), Some(1));
/// owner.cleanup();
/// assert_eq!(kept.try_with(|one| **one), None);
/// ```
pub struct Kept<T> {
    at: usize,
    // A handle can go anywhere: it is a number.
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T: 'static> Kept<T> {
    /// Keeps a value.
    #[must_use]
    pub fn new(value: T) -> Self {
        let value: Rc<dyn Any> = Rc::new(RefCell::new(value));
        let at = ALL.with_borrow_mut(|all| {
            all.push(Some(value));
            all.len() - 1
        });
        on_cleanup(move || {
            // Dropped once `ALL` is free again: a value may keep others.
            let gone = ALL.with_borrow_mut(|all| all.get_mut(at).and_then(Option::take));
            drop(gone);
        });
        Self { at, holds: PhantomData }
    }

    /// Reads the value; none: it is kept no longer.
    pub fn try_with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        Some(read(&self.cell()?.borrow()))
    }

    /// Reads the value.
    ///
    /// # Panics
    /// If it is kept no longer.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.try_with(read).expect("what is drawn keeps it")
    }

    /// Changes the value; none: it is kept no longer.
    pub fn try_update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        Some(change(&mut self.cell()?.borrow_mut()))
    }

    fn cell(self) -> Option<Rc<RefCell<T>>> {
        ALL.with_borrow(|all| all.get(self.at).cloned().flatten())?.downcast().ok()
    }
}

impl<T: Clone + 'static> Kept<T> {
    /// A copy of the value; none: it is kept no longer.
    #[must_use]
    pub fn try_get(self) -> Option<T> {
        self.try_with(T::clone)
    }
}
