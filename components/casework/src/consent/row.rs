use madoguchi_domain::Date;
use madoguchi_domain::policy::{FollowUp, WholePolicy};
use serde::{Deserialize, Serialize};

use super::standing::{Bench, Stretch};
use super::{Consent, GoneWhy, Person, ReplyReason, Wordings, follow_up};
use crate::wire;

/// Somebody in the lists, with what was answered of each use. It says nothing that changes by itself with the
/// days, so that it can be stored; it does change with the facility's file and with the words on its forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PersonRow {
    /// The name.
    pub name: String,
    /// Its reading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kana: String,
    /// The birth date, where known.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub birth: Option<Date>,
    /// Forms that were answered: of each the last, and whatever else a use rests on; the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<RowConsent>,
    /// What was answered. A use that is not here was never asked about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<UseGroup>,
    /// What has to be done since something was taken back or its time is over, also from days to come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<RowFollowUp>,
    /// Why they are no longer here; none: they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<GoneWhy>,
}

/// A form that was answered, in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RowConsent {
    /// The id of the event that answered it.
    pub id: String,
    /// The form's code.
    pub form: String,
    /// The day.
    #[serde(with = "wire::date")]
    pub day: Date,
    /// The digest of the words that were shown.
    pub wording: String,
}

/// Uses that stand alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct UseGroup {
    /// Their codes.
    pub uses: Vec<String>,
    /// How they stand from the beginning to the end of days; never empty.
    pub spans: Vec<UseSpan>,
    /// Whether somebody has to be asked again about them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
}

/// Days on which a use stands in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct UseSpan {
    /// The first; none: from the beginning.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Why it is allowed, or not.
    pub why: ReplyReason,
    /// The place in the row's list of the form that says so, or on which it hangs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<usize>,
}

/// Something that has to be done, in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RowFollowUp {
    /// Since which day.
    #[serde(with = "wire::date")]
    pub since: Date,
    /// What.
    #[serde(with = "wire::code")]
    pub duty: FollowUp,
    /// For which uses, by code.
    pub uses: Vec<String>,
}

/// What a row says of a use on a day; the same as [`ask`](super::ask).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowReply<'a> {
    /// Whether it may be made.
    pub allowed: bool,
    /// Why.
    pub why: ReplyReason,
    /// The form that says so, or on which it hangs.
    pub by: Option<&'a RowConsent>,
    /// The first day on which it stands so; none: it never stood otherwise before.
    pub from: Option<Date>,
    /// The last day on which it stands so, as far as is known; none: no end is known.
    pub through: Option<Date>,
    /// Whether they have to be asked again.
    pub asked_again: bool,
}

impl PersonRow {
    /// The row of somebody.
    #[must_use]
    pub fn of(person: &Person, wordings: &Wordings, rules: &WholePolicy) -> Self {
        let bench = Bench::of(person, wordings, rules);
        let mut row = Self {
            name: person.name.clone(),
            kana: person.kana.clone(),
            birth: person.birth,
            consents: Vec::new(),
            uses: Vec::new(),
            open: Vec::new(),
            gone: person.gone.as_ref().map(|gone| gone.what),
        };
        // Whoever was never asked and has no entry that cannot be read: nothing stands.
        if person.consents.is_empty() && person.barred.is_empty() {
            return row;
        }
        let of_uses = bench
            .uses()
            .into_iter()
            .map(|use_id| (use_id, bench.stretches(use_id), bench.ask_again(use_id)));
        let of_uses: Vec<(&str, Vec<Stretch<'_>>, bool)> = of_uses.collect();
        let standings = of_uses.iter().flat_map(|(_, stretches, _)| stretches);
        let named = standings.filter_map(|stretch| stretch.standing.by);
        let mut consents: Vec<&Consent> = person.last_of_forms().chain(named).collect();
        consents.sort_by_key(|consent| std::cmp::Reverse(consent.moment()));
        consents.dedup_by_key(|consent| consent.place);
        let place = |by: &Consent| consents.iter().position(|known| known.place == by.place);
        for (use_id, stretches, again) in of_uses {
            let spans = stretches.iter().map(|stretch| UseSpan {
                from: stretch.from,
                why: stretch.standing.why,
                by: stretch.standing.by.and_then(place),
            });
            let spans: Vec<UseSpan> = spans.collect();
            let nothing =
                matches!(spans.as_slice(), [UseSpan { why: ReplyReason::NeverAsked, .. }]);
            if nothing && !again {
                continue;
            }
            let same = |group: &&mut UseGroup| group.spans == spans && group.again == again;
            match row.uses.iter_mut().find(same) {
                Some(group) => group.uses.push(use_id.to_owned()),
                None => row.uses.push(UseGroup { uses: vec![use_id.to_owned()], spans, again }),
            }
        }
        row.consents = consents.into_iter().map(RowConsent::of).collect();
        let tasks = follow_up::of_bench(person, wordings, &bench);
        let open = tasks.into_iter().filter(|task| task.done.is_none());
        row.open = open
            .map(|task| RowFollowUp { since: task.since, duty: task.duty, uses: task.uses })
            .collect();
        row
    }

    /// What has to be done by a day.
    pub fn due(&self, on: Date) -> impl Iterator<Item = &RowFollowUp> {
        self.open.iter().filter(move |task| task.since <= on)
    }

    /// Whether the time of something that they said yes to is over on a day, or will be by another, so that
    /// they are to be asked anew.
    #[must_use]
    pub fn ends(&self, on: Date, by: Date) -> bool {
        let is_over = |span: &UseSpan| span.why == ReplyReason::Over;
        self.uses.iter().any(|group| {
            let (place, span) = group.on(on);
            let next =
                group.spans.get(place + 1).filter(|next| next.from.is_some_and(|it| it <= by));
            is_over(span) || (span.why == ReplyReason::Granted && next.is_some_and(is_over))
        })
    }

    /// Whether a use may be made on a day.
    #[must_use]
    pub fn allows(&self, use_id: &str, on: Date) -> bool {
        let group = self.group(use_id);
        group.is_some_and(|group| group.on(on).1.why == ReplyReason::Granted)
    }

    /// How a use stands on a day.
    #[must_use]
    pub fn says(&self, use_id: &str, on: Date) -> RowReply<'_> {
        let Some(group) = self.group(use_id) else {
            return RowReply {
                allowed: false,
                why: ReplyReason::NeverAsked,
                by: None,
                from: None,
                through: None,
                asked_again: false,
            };
        };
        let (place, span) = group.on(on);
        RowReply {
            allowed: span.why == ReplyReason::Granted,
            why: span.why,
            by: span.by.and_then(|by| self.consents.get(by)),
            from: span.from,
            through: group.spans.get(place + 1).and_then(|next| next.from?.pred_opt()),
            asked_again: group.again,
        }
    }

    /// The last answer to a form.
    #[must_use]
    pub fn last_asked(&self, form: &str) -> Option<&RowConsent> {
        self.consents.iter().find(|consent| consent.form == form)
    }

    /// Whether somebody has to be asked again about a use.
    #[must_use]
    pub fn asked_again(&self, use_id: &str) -> bool {
        self.group(use_id).is_some_and(|group| group.again)
    }

    fn group(&self, use_id: &str) -> Option<&UseGroup> {
        self.uses.iter().find(|group| group.uses.iter().any(|known| known == use_id))
    }
}

impl UseGroup {
    /// The span of a day, and its place. A row that was stored without any says nothing.
    fn on(&self, day: Date) -> (usize, &UseSpan) {
        static NOTHING: UseSpan = UseSpan { from: None, why: ReplyReason::NeverAsked, by: None };
        let begun = self.spans.partition_point(|span| span.from.is_none_or(|from| from <= day));
        let place = begun.saturating_sub(1);
        (place, self.spans.get(place).unwrap_or(&NOTHING))
    }
}

impl RowConsent {
    fn of(consent: &Consent) -> Self {
        Self {
            id: consent.id.clone(),
            form: consent.answered.form.clone(),
            day: consent.day,
            wording: consent.answered.wording.clone(),
        }
    }
}
