//! What every store of drafts keeps, whatever it keeps them in. Each clause gets an empty store.

use madoguchi_storage::{Draft, DraftId, DraftState, DraftStore, PutError, Revision};

/// Runs the macro given over every clause: a clause that is missing here is dead code, and clippy
/// says so.
macro_rules! for_each_clause {
    ($run:ident) => {
        $run! {
            a_saved_draft_is_read_back_as_it_was_typed
            what_was_never_saved_is_not_there
            the_draft_changed_last_stands_first_in_the_list
            a_list_can_be_that_of_one_wizard
            a_stale_save_is_refused_and_overwrites_nothing
            a_first_save_never_overwrites_a_draft_of_that_name
            a_save_does_not_bring_back_what_was_erased
            an_erased_draft_is_gone_and_the_others_stay
            erasing_what_is_not_there_is_no_error
            all_drafts_are_erased_on_one_tap
            idle_drafts_are_erased_and_finished_requests_stay
            the_refuge_carries_on_the_drafts_and_what_is_in_hand
        }
    };
}
pub(crate) use for_each_clause;

/// A draft of a person whose name needs a kanji outside the basic plane.
pub(crate) fn draft(wizard: &str, updated_at_ms: u64) -> Draft {
    let id = DraftId::random().unwrap();
    let begun = Draft::begin(id, wizard, "attaka", "1", "kind", 1_000);
    let answers = r#"{"name":"𠮷田 はな","note":"\"引用\"\n二行目"}"#.into();
    Draft { updated_at_ms, answers, ..begun }
}

pub(crate) async fn saved(store: &DraftStore, wizard: &str, updated_at_ms: u64) -> Draft {
    let draft = draft(wizard, updated_at_ms);
    let revision = store.put(&draft, 0).await.unwrap();
    Draft { revision, ..draft }
}

async fn listed(store: &DraftStore, wizard: Option<&str>) -> Vec<DraftId> {
    store.list(wizard).await.unwrap().iter().map(|draft| draft.id).collect()
}

pub(crate) async fn a_saved_draft_is_read_back_as_it_was_typed(store: DraftStore) {
    let mut draft = draft("request", 2_000);
    draft.revision = store.put(&draft, 0).await.unwrap();
    assert_eq!(draft.revision, 1);
    assert_eq!(store.get(draft.id).await, Ok(Some(draft.clone())));

    draft.page = "applicant".into();
    draft.answers = "{}".into();
    draft.revision = store.put(&draft, 1).await.unwrap();
    assert_eq!(draft.revision, 2);
    assert_eq!(store.get(draft.id).await, Ok(Some(draft.clone())));
    assert_eq!(store.list(None).await, Ok(vec![draft.summary()]));
}

pub(crate) async fn what_was_never_saved_is_not_there(store: DraftStore) {
    assert_eq!(store.get(DraftId::random().unwrap()).await, Ok(None));
    assert_eq!(store.list(None).await, Ok(vec![]));
}

pub(crate) async fn the_draft_changed_last_stands_first_in_the_list(store: DraftStore) {
    let middle = saved(&store, "request", 2_000).await;
    let oldest = saved(&store, "request", 1_000).await;
    let newest = saved(&store, "request", 3_000).await;
    assert_eq!(listed(&store, None).await, [newest.id, middle.id, oldest.id]);

    store.put(&Draft { updated_at_ms: 4_000, ..oldest.clone() }, 1).await.unwrap();
    assert_eq!(listed(&store, None).await, [oldest.id, newest.id, middle.id]);
}

pub(crate) async fn a_list_can_be_that_of_one_wizard(store: DraftStore) {
    let request = saved(&store, "request", 1_000).await;
    let check = saved(&store, "identity", 2_000).await;
    assert_eq!(listed(&store, Some("request")).await, [request.id]);
    assert_eq!(listed(&store, Some("identity")).await, [check.id]);
    assert_eq!(listed(&store, Some("consent")).await, []);
}

pub(crate) async fn a_stale_save_is_refused_and_overwrites_nothing(store: DraftStore) {
    let seen_by_both = saved(&store, "request", 1_000).await;
    let typed_here = Draft { answers: r#"{"tab":"first"}"#.into(), ..seen_by_both.clone() };
    let typed_there = Draft { answers: r#"{"tab":"second"}"#.into(), ..seen_by_both };
    assert_eq!(store.put(&typed_here, 1).await, Ok(2));

    let refused = store.put(&typed_there, 1).await;
    assert_eq!(refused, Err(PutError::ChangedElsewhere { stored: Some(2) }));
    assert_eq!(stored(&store, typed_here.id).await, Some((2, typed_here.answers.clone())));

    // The person looks at both and keeps the second: that is said by its revision.
    assert_eq!(store.put(&typed_there, 2).await, Ok(3));
    assert_eq!(stored(&store, typed_here.id).await, Some((3, typed_there.answers)));
}

pub(crate) async fn a_first_save_never_overwrites_a_draft_of_that_name(store: DraftStore) {
    let first = saved(&store, "request", 1_000).await;
    let refused = store.put(&Draft { answers: "{}".into(), ..first.clone() }, 0).await;
    assert_eq!(refused, Err(PutError::ChangedElsewhere { stored: Some(1) }));
    assert_eq!(store.get(first.id).await, Ok(Some(first)));
}

pub(crate) async fn a_save_does_not_bring_back_what_was_erased(store: DraftStore) {
    let draft = saved(&store, "request", 1_000).await;
    store.erase(draft.id).await.unwrap();
    assert_eq!(store.put(&draft, 1).await, Err(PutError::ChangedElsewhere { stored: None }));
    assert_eq!(store.get(draft.id).await, Ok(None));
}

pub(crate) async fn an_erased_draft_is_gone_and_the_others_stay(store: DraftStore) {
    let gone = saved(&store, "request", 1_000).await;
    let kept = saved(&store, "request", 2_000).await;
    store.erase(gone.id).await.unwrap();
    assert_eq!(store.get(gone.id).await, Ok(None));
    assert_eq!(listed(&store, None).await, [kept.id]);
}

pub(crate) async fn erasing_what_is_not_there_is_no_error(store: DraftStore) {
    assert_eq!(store.erase(DraftId::random().unwrap()).await, Ok(()));
    assert_eq!(store.erase_all().await, Ok(()));
}

pub(crate) async fn all_drafts_are_erased_on_one_tap(store: DraftStore) {
    saved(&store, "request", 1_000).await;
    let finished = draft("request", 2_000);
    store.put(&Draft { state: DraftState::Finished, ..finished }, 0).await.unwrap();
    store.erase_all().await.unwrap();
    assert_eq!(store.list(None).await, Ok(vec![]));
}

pub(crate) async fn idle_drafts_are_erased_and_finished_requests_stay(store: DraftStore) {
    let idle = saved(&store, "request", 1_999).await;
    let at_the_moment = saved(&store, "request", 2_000).await;
    let finished = Draft { state: DraftState::Finished, ..draft("request", 1_000) };
    store.put(&finished, 0).await.unwrap();

    assert_eq!(store.erase_idle_before(2_000).await, Ok(vec![idle.id]));
    assert_eq!(listed(&store, None).await, [at_the_moment.id, finished.id]);
    assert_eq!(store.erase_idle_before(2_000).await, Ok(vec![]));
}

pub(crate) async fn the_refuge_carries_on_the_drafts_and_what_is_in_hand(store: DraftStore) {
    let other = saved(&store, "request", 1_000).await;
    let mut in_hand = saved(&store, "request", 2_000).await;
    in_hand.answers = r#"{"typed":"since"}"#.into();

    let refuge = store.fall_back(Some(in_hand.clone())).await;
    assert!(refuge.is_memory());
    assert_eq!(refuge.get(other.id).await, Ok(Some(other)));
    assert_eq!(refuge.get(in_hand.id).await, Ok(Some(in_hand.clone())));
    assert_eq!(refuge.put(&in_hand, in_hand.revision).await, Ok(2));
}

async fn stored(store: &DraftStore, id: DraftId) -> Option<(Revision, String)> {
    store.get(id).await.unwrap().map(|draft| (draft.revision, draft.answers))
}
