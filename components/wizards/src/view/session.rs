//! A walk through a wizard: the answers, the page, and what stands in the way.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_domain::Date;
use madoguchi_domain::date::japan_today;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_storage::{Draft, DraftState};
use wasm_bindgen::JsValue;

use super::late::Late;
use super::obstacles::Obstacles;
use super::saver::{SaverHandle, now_ms};
use super::wizard_view::Ending;
use crate::answers::Answers;
use crate::check::check;
use crate::ctx::{Ctx, Wizard};
use crate::field::Field;
use crate::page::{Control, Page, PageId};
use crate::pages::{DECLARATION, FINISHED, REVIEW, pages};
use crate::submitted::Submitted;
use crate::voided::{voided, without_voided};

/// A walk through a wizard.
#[derive(Clone, Copy)]
pub struct Session {
    policy: StoredValue<Arc<FacilityPolicy>>,
    /// Which wizard.
    pub(crate) wizard: Wizard,
    /// Today in Japan.
    pub(crate) today: Date,
    /// The answers so far; changed by [`change`](Self::change) alone.
    pub(crate) answers: RwSignal<Answers>,
    /// The pages for these answers, once somebody has asked for them: every question of a page does.
    pages: StoredValue<Option<Arc<[Page]>>>,
    /// The page on the screen.
    pub(crate) page: RwSignal<PageId>,
    /// What keeps the page from being left; found when leaving was tried.
    pub(crate) obstacles: RwSignal<Obstacles>,
    /// The answers as they were when the page was entered.
    entered: RwSignal<Answers>,
    /// Saves at each change.
    pub(crate) saver: SaverHandle,
    /// What stands on the last page in place of the papers.
    pub(crate) ending: Option<Ending>,
    /// What draws the last pages.
    pub(crate) late: Late,
}

impl Session {
    pub(crate) fn new(
        policy: Arc<FacilityPolicy>,
        wizard: Wizard,
        today: Date,
        answers: Answers,
        page: &str,
        saver: SaverHandle,
        late: Late,
    ) -> Self {
        let session = Self {
            policy: StoredValue::new(policy),
            wizard,
            today,
            entered: RwSignal::new(answers.clone()),
            answers: RwSignal::new(answers),
            pages: StoredValue::new(None),
            page: RwSignal::new(""),
            obstacles: RwSignal::new(Obstacles::default()),
            saver,
            ending: None,
            late,
        };
        session.page.set(session.reachable(page));
        session.remember_page(false);
        session
    }

    /// The facility's rules.
    pub(crate) fn policy(self) -> Arc<FacilityPolicy> {
        self.policy.get_value()
    }

    /// Reads under these rules and answers; whoever calls it is told of every change of the answers.
    pub(crate) fn read<R>(self, read: impl FnOnce(&Ctx<'_>) -> R) -> R {
        let policy = self.policy();
        self.answers.with(|answers| read(&self.ctx(&policy, answers)))
    }

    /// The same without being told of changes.
    pub(crate) fn read_untracked<R>(self, read: impl FnOnce(&Ctx<'_>) -> R) -> R {
        let policy = self.policy();
        self.answers.with_untracked(|answers| read(&self.ctx(&policy, answers)))
    }

    fn ctx<'a>(self, policy: &'a FacilityPolicy, answers: &'a Answers) -> Ctx<'a> {
        Ctx { wizard: self.wizard, policy, answers, today: self.today }
    }

    /// All pages for the present answers; whoever calls it is told of every change of the answers.
    pub(crate) fn pages(self) -> Arc<[Page]> {
        self.answers.track();
        self.pages_untracked()
    }

    /// The same without being told of changes.
    pub(crate) fn pages_untracked(self) -> Arc<[Page]> {
        if let Some(pages) = self.pages.get_value() {
            return pages;
        }
        let pages: Arc<[Page]> = self.read_untracked(pages).into();
        self.pages.set_value(Some(Arc::clone(&pages)));
        pages
    }

    fn change(self, change: impl FnOnce(&mut Answers)) {
        self.pages.set_value(None);
        self.answers.update(change);
    }

    /// Keeps an answer and saves it.
    pub(crate) fn set(self, field: Field, values: Vec<String>) {
        self.change(|answers| answers.set(field, values));
        let complained = |o: &Obstacles| o.problems.iter().any(|p| p.field == field);
        if self.obstacles.with_untracked(complained) {
            self.obstacles.update(|o| o.problems.retain(|p| p.field != field));
        }
        self.save();
    }

    /// Tries to leave the page forwards.
    pub(crate) fn next(self) {
        let here = self.page.get_untracked();
        let all = self.pages_untracked();
        let Some(page) = all.iter().find(|p| p.id == here) else { return };
        self.leave_unticked(page);
        let problems = self.read_untracked(|ctx| check(page, ctx));
        let clear = problems.is_empty();
        self.obstacles.update(|o| o.problems = problems);
        if !clear {
            madoguchi_ui::focus_error_summary();
            return;
        }
        if here == REVIEW || here == DECLARATION {
            let open = self.read_untracked(Submitted::open_before_declaration);
            let clear = open.is_empty();
            self.obstacles.update(|o| o.open_pages = open);
            if !clear {
                madoguchi_ui::focus_error_summary();
                return;
            }
        }
        if here == DECLARATION {
            self.saver.finish();
        }
        // The pages may have changed with what was ticked just now.
        let ids: Vec<PageId> = self.pages_untracked().iter().map(|p| p.id).collect();
        let at = ids.iter().position(|id| *id == here);
        if let Some(next) = at.and_then(|n| ids.get(n + 1)) {
            self.leave_for(next);
        }
    }

    /// A group that was passed with nothing ticked has been answered: with nothing.
    fn leave_unticked(self, page: &Page) {
        for question in &page.questions {
            let empty = self.answers.with_untracked(|a| !a.has(question.field));
            if matches!(question.control, Control::Any(_)) && !question.required && empty {
                self.set(question.field, vec!["none".to_owned()]);
            }
        }
    }

    /// Goes to a page, unless that would make answers void: then the person is asked first.
    fn leave_for(self, page: PageId) {
        let gone = self.read_untracked(voided);
        if gone.is_empty() {
            self.enter(page, true);
        } else {
            self.obstacles.update(|o| (o.voided, o.target) = (gone, Some(page)));
        }
    }

    /// The void answers go.
    pub(crate) fn accept_void(self) {
        let kept = self.read_untracked(without_voided);
        self.change(|answers| *answers = kept);
        self.save();
        let target = self.obstacles.try_update(|o| {
            o.voided.clear();
            o.target
        });
        if let Some(page) = target.flatten() {
            self.enter(page, true);
        }
    }

    /// The page's answers are again what they were when it was entered.
    pub(crate) fn refuse_void(self) {
        self.change(|answers| *answers = self.entered.get_untracked());
        self.save();
        self.obstacles.update(|o| o.voided.clear());
    }

    /// Goes back one page, by the order of the pages.
    pub(crate) fn back(self) {
        let ids: Vec<PageId> = self.pages_untracked().iter().map(|p| p.id).collect();
        let at = ids.iter().position(|id| *id == self.page.get_untracked()).unwrap_or(0);
        if let Some(before) = at.checked_sub(1).and_then(|n| ids.get(n)) {
            self.enter(before, true);
        }
    }

    /// Goes to a page that the person chose (a change link, a problem).
    pub(crate) fn go(self, page: PageId) {
        self.enter(page, true);
    }

    /// Shows the page to which the browser's back or forward button led.
    pub(crate) fn follow_history(self) {
        if let Some((id, page)) = from_history()
            && self.saver.with(|s| s.draft.id.to_string()) == id
            && self.page.get_untracked() != page
        {
            self.show_from_history(&page);
        }
    }

    /// Shows the page that the browser's history names; no new entry.
    fn show_from_history(self, page: &str) {
        let page = self.reachable(page);
        self.enter(page, false);
    }

    fn enter(self, page: PageId, remember: bool) {
        self.obstacles.set(Obstacles::default());
        self.entered.set(self.answers.get_untracked());
        self.page.set(page);
        if self.saver.with(|s| s.draft.revision > 0 || s.draft.answers != "{}") {
            self.saver.change_by_the_way(|draft| draft.page = page.to_owned());
        }
        if remember {
            self.remember_page(true);
        }
        madoguchi_ui::focus_page_heading();
    }

    /// The page, if the present answers lead to it; else the first page still open before it.
    fn reachable(self, wanted: &str) -> PageId {
        let pages = self.pages_untracked();
        let first_open =
            self.read_untracked(|ctx| pages.iter().position(|page| !check(page, ctx).is_empty()));
        let last = first_open.unwrap_or(pages.len().saturating_sub(1));
        let finished = self.saver.with(|s| s.draft.state == DraftState::Finished);
        let at = pages.iter().position(|page| page.id == wanted).unwrap_or(0);
        match pages.get(at.min(last)) {
            // Nobody lands behind the declaration by an address: it is made by pressing.
            Some(page) if page.id == FINISHED && !finished => REVIEW,
            Some(page) => page.id,
            None => REVIEW,
        }
    }

    /// The first page of the wizard.
    pub(crate) fn first_page(self) -> PageId {
        self.pages_untracked().first().map_or("", |page| page.id)
    }

    /// Reads under the answers as they were when the page was entered.
    pub(crate) fn entered_read<R>(self, read: impl FnOnce(&Ctx<'_>) -> R) -> R {
        let policy = self.policy();
        self.entered.with_untracked(|answers| read(&self.ctx(&policy, answers)))
    }

    /// Goes on with what another tab wrote.
    pub(crate) fn take(self, draft: Draft) {
        self.change(|answers| *answers = Answers::from_json(&draft.answers).0);
        let page = draft.page.clone();
        self.saver.replace(draft);
        self.show_from_history(&page);
    }

    /// Everything answered is forgotten, and the first page is shown: for the next person at the counter.
    pub(crate) fn start_again(self) {
        self.change(|answers| *answers = Answers::default());
        self.save();
        let first = self.first_page();
        self.enter(first, true);
    }

    fn save(self) {
        let json = self.answers.with_untracked(|answers| answers.to_json());
        let page = self.page.get_untracked();
        let version = self.policy().regulation.version.to_string();
        self.saver.change(|draft| {
            draft.answers = json;
            draft.page = page.to_owned();
            draft.policy_version = version;
        });
    }

    /// Puts the page into the browser's history: its back button leads to the page before. The
    /// address stays as it is; the state holds two codes and nothing that was typed.
    pub(crate) fn remember_page(self, new_entry: bool) {
        let id = self.saver.with(|s| s.draft.id.to_string());
        let state = JsValue::from_str(&format!("{id} {}", self.page.get_untracked()));
        let Ok(history) = window().history() else { return };
        // A browser that refuses keeps no entry; the page's own buttons go on working.
        let _ = if new_entry {
            history.push_state_with_url(&state, "", None)
        } else {
            history.replace_state_with_url(&state, "", None)
        };
    }
}

/// Draft id and page that the browser's history holds for the present entry.
pub(crate) fn from_history() -> Option<(String, String)> {
    let state = window().history().ok()?.state().ok()?.as_string()?;
    let (id, page) = state.split_once(' ')?;
    Some((id.to_owned(), page.to_owned()))
}

/// Today in Japan, whatever the device's zone.
#[must_use]
pub fn browser_today() -> Date {
    japan_today(now_ms() as i64)
}
