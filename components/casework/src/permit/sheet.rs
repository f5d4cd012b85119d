use madoguchi_domain::Citation;

use super::{Objection, ObjectionCode, Permit};

/// A permit while it is written.
#[derive(Default)]
pub(super) struct Sheet {
    forbidden: Vec<Objection>,
    advised: Vec<Objection>,
}

impl Sheet {
    /// Forbids it.
    pub(super) fn forbid(&mut self, code: ObjectionCode, article: Option<Citation>) {
        put(&mut self.forbidden, Objection { code, article });
    }

    /// Advises against it.
    pub(super) fn advise(&mut self, code: ObjectionCode, article: Option<Citation>) {
        put(&mut self.advised, Objection { code, article });
    }

    pub(super) fn forbid_all(&mut self, all: impl IntoIterator<Item = Objection>) {
        all.into_iter().for_each(|objection| put(&mut self.forbidden, objection));
    }

    pub(super) fn advise_all(&mut self, all: impl IntoIterator<Item = Objection>) {
        all.into_iter().for_each(|objection| put(&mut self.advised, objection));
    }

    pub(super) fn permit(self) -> Permit {
        if !self.forbidden.is_empty() {
            Permit::Forbidden(self.forbidden)
        } else if !self.advised.is_empty() {
            Permit::Advised(self.advised)
        } else {
            Permit::Free
        }
    }
}

fn put(list: &mut Vec<Objection>, objection: Objection) {
    if !list.iter().any(|there| there.code == objection.code) {
        list.push(objection);
    }
}
