//! A notice on paper.

use madoguchi_documents::{Block, Sheet};
use madoguchi_domain::policy::{Duty, FeeAmount, RefusedFee};
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{Msg, key, say, say_code, say_with};

use super::{Extended, FeeDue, Granted, Handing, Issue, Notice, Outcome, Refusal};
use crate::office::{bracketed, labelled, resting_on, role};
use crate::words::{date, date_or_blank, list, sentence, signature, table, word, yen};

type Rows = Vec<(String, String)>;

impl Notice<'_> {
    /// The notice as a paper.
    #[must_use]
    pub fn sheet(&self, issue: &Issue) -> Sheet {
        let mut blocks = self.head(issue);
        blocks.extend(table(key::OFFICE_NOTICE_ASKED, self.asked_rows()));
        let mut decision = self.decision_rows();
        decision.extend(self.refusal.iter().flat_map(|refusal| self.why_rows(refusal)));
        decision.extend(self.extension.iter().flat_map(later));
        decision.extend(self.further_rows());
        blocks.extend(table(key::OFFICE_NOTICE_DECISION, decision));
        let granted = self.granted.as_ref();
        if let Some(handing) = granted.and_then(|granted| granted.handing.as_ref()) {
            blocks.extend(table(key::OFFICE_NOTICE_HANDING, self.handing_rows(handing)));
        }
        if let Some(by) = self.required.as_ref().and_then(|required| required.approved_by) {
            blocks.push(signature(say_with(key::OFFICE_NOTICE_APPROVAL, &[("role", role(by))])));
        }
        blocks.extend(table(key::OFFICE_NOTICE_COMPLAINTS, self.complaint_rows()));
        Sheet { id: self.id(), title: self.title(), blocks }
    }

    fn id(&self) -> String {
        format!("notice-{}-{}", self.asked.kind.code(), self.outcome.code())
    }

    /// The regulation's form, where it names one.
    fn title(&self) -> String {
        let form = match &self.extension {
            Some(extension) => extension.form.as_ref(),
            None => self.required.as_ref().and_then(|required| required.form.as_ref()),
        };
        match (form, self.outcome) {
            (Some(form), _) => form.clone(),
            (None, Outcome::Extended) => word(key::OFFICE_TITLE_EXTENSION),
            (None, _) => self.of_kind_and_outcome("office-title").to_owned(),
        }
    }

    fn of_kind_and_outcome(&self, prefix: &str) -> &'static str {
        let code = format!("{}-{}", self.asked.kind.code(), self.outcome.code());
        madoguchi_messages::find_code(prefix, &code).map_or("", say)
    }

    fn of_kind(&self, prefix: &str) -> String {
        say_code(prefix, self.asked.kind.code()).to_owned()
    }

    fn head(&self, issue: &Issue) -> Vec<Block> {
        let number = match issue.number.is_empty() {
            true => word(key::OFFICE_NUMBER_BY_HAND),
            false => say_with(key::OFFICE_NUMBER, &[("number", &issue.number)]),
        };
        let mut blocks = vec![
            Block::Right(number),
            Block::Right(date_or_blank(issue.date)),
            sentence(say_with(key::OFFICE_TO, &[("name", &self.asked.to)])),
        ];
        blocks.extend(self.office.sender());
        let received = date(self.asked.received);
        let asked = [("date", received.as_str()), ("kind", self.office.kind(self.asked.kind))];
        blocks.push(sentence(say_with(key::OFFICE_NOTICE_LEAD, &asked)));
        let articles = match (&self.extension, &self.required) {
            (Some(extension), _) => self.office.cite_all(&extension.articles),
            (None, Some(required)) => self.office.cite_all(&required.articles),
            (None, None) => String::new(),
        };
        blocks.extend(resting_on(key::OFFICE_NOTICE_BY, &articles));
        blocks
    }

    fn asked_rows(&self) -> Rows {
        let asked = &self.asked;
        let kind = self.office.kind(asked.kind);
        let received = date(asked.received);
        let (label, received) = match asked.number.as_str() {
            "" => (key::OFFICE_NOTICE_RECEIVED, received),
            number => (key::OFFICE_NOTICE_NUMBER, bracketed(number, Some(&received))),
        };
        let rows = [
            (label, received),
            (key::OFFICE_NOTICE_KIND, kind.to_owned()),
            (key::OFFICE_NOTICE_PRINCIPAL, asked.principal.clone()),
            (key::OFFICE_NOTICE_ABOUT, asked.about.clone()),
        ];
        filled(rows)
    }

    fn decision_rows(&self) -> Rows {
        let decided = match self.outcome {
            Outcome::NonExistent => say(key::OFFICE_DECISION_NON_EXISTENT),
            Outcome::Extended => say(key::OFFICE_DECISION_EXTENSION),
            _ => self.of_kind_and_outcome("office-decision"),
        };
        let mut rows = vec![(word(key::OFFICE_NOTICE_DECIDED), decided.to_owned())];
        if let Some(Granted { content, reason, .. }) = &self.granted {
            rows.push((self.of_kind("office-notice-content"), content.clone()));
            rows.push((word(key::OFFICE_NOTICE_REASON), reason.clone()));
        }
        rows.retain(|(_, value)| !value.is_empty());
        rows
    }

    fn why_rows(&self, refusal: &Refusal) -> Rows {
        let Refusal { ground, withheld, verdict } = refusal;
        let mut rows = Vec::new();
        if self.outcome == Outcome::Partial {
            rows.push((self.of_kind("office-notice-withheld"), withheld.what.clone()));
        }
        rows.extend(filled([
            (key::OFFICE_NOTICE_GROUND, say_code("office-ground", ground.code()).to_owned()),
            (key::OFFICE_NOTICE_ARTICLE, self.office.cite_each(&verdict.articles)),
            (key::OFFICE_NOTICE_REASON, withheld.reason.clone()),
            (key::OFFICE_NOTICE_ALTERNATIVE, withheld.alternative.clone()),
        ]));
        rows
    }

    fn handing_rows(&self, handing: &Handing) -> Rows {
        let payment = self.office.facility().payment.as_ref();
        let method = say_code("office-delivery", handing.method.code());
        let detail = Some(handing.detail.as_str()).filter(|detail| !detail.is_empty());
        let fee = match handing.fee {
            FeeDue::ByHand => word(key::OFFICE_NOTICE_FEE_BY_HAND),
            FeeDue::Nothing | FeeDue::Yen(0) => word(key::OFFICE_NOTICE_FEE_NONE),
            FeeDue::Yen(n) if payment.is_some_and(|payment| payment.with_request) => {
                say_with(key::OFFICE_NOTICE_FEE_PREPAID, &[("yen", &yen(n))])
            }
            FeeDue::Yen(n) => say_with(key::YEN, &[("yen", &yen(n))]),
        };
        let mut rows = vec![
            (word(key::OFFICE_NOTICE_METHOD), bracketed(method, detail)),
            (word(key::OFFICE_NOTICE_WHEN_WHERE), handing.when_and_where.clone()),
            (word(key::OFFICE_NOTICE_FEE), fee),
        ];
        let costs = !matches!(handing.fee, FeeDue::Nothing | FeeDue::Yen(0));
        if let Some(payment) = payment.filter(|_| costs) {
            let means = payment.means.iter().map(|means| say_code("payment", means.code()));
            let means = list(means.map(str::to_owned));
            rows.push((word(key::OFFICE_NOTICE_PAYMENT), means));
        }
        rows
    }

    fn further_rows(&self) -> Rows {
        let Some(required) = &self.required else { return Vec::new() };
        let fee = self.fee_of_nothing().map(|text| (word(key::OFFICE_NOTICE_FEE), word(text)));
        let by_duty = |duty: Duty, [must, effort]: [Msg; 2]| match duty {
            Duty::Must => word(must),
            Duty::Effort => word(effort),
        };
        let explained = required.explained.as_ref().map(|owing| {
            let text = [key::OFFICE_NOTICE_EXPLAINED_MUST, key::OFFICE_NOTICE_EXPLAINED_EFFORT];
            (word(key::OFFICE_NOTICE_EXPLAINED), by_duty(owing.duty, text))
        });
        let done = matches!(self.outcome, Outcome::Granted | Outcome::Partial)
            && self.asked.kind == RequestKind::Correction;
        let told = required.recipients_told.as_ref().filter(|_| done).map(|owing| {
            let must = key::OFFICE_NOTICE_RECIPIENTS_TOLD_MUST;
            let text = [must, key::OFFICE_NOTICE_RECIPIENTS_TOLD_EFFORT];
            (word(key::OFFICE_NOTICE_RECIPIENTS_TOLD), by_duty(owing.duty, text))
        });
        let decision = self.office.facility().decision(self.asked.kind).map(|decision| {
            let by = list(decision.by.iter().map(|by| role(*by).to_owned()));
            (word(key::OFFICE_NOTICE_DECIDED_BY), by)
        });
        explained.into_iter().chain(told).chain(fee).chain(decision).collect()
    }

    /// What becomes of a fee when nothing is handed over; none where none is asked for.
    fn fee_of_nothing(&self) -> Option<Msg> {
        let refused = matches!(self.outcome, Outcome::Refused | Outcome::NonExistent);
        let fee = self.office.facility().fee(self.asked.kind).filter(|_| refused)?;
        match (&fee.amount, fee.refused) {
            (FeeAmount::Free | FeeAmount::NoRule, _) => None,
            (_, RefusedFee::Kept) => Some(key::OFFICE_NOTICE_FEE_KEPT),
            (_, RefusedFee::NoneDue) => Some(key::OFFICE_NOTICE_FEE_NOT_DUE),
        }
    }

    fn complaint_rows(&self) -> Rows {
        let (window, rule) =
            (&self.office.facility().window, self.office.handling().complaints.as_ref());
        let name = rule.map_or(&window.name, |rule| &rule.window);
        let place = window.place.as_deref().filter(|place| !name.contains(place));
        let by = rule.and_then(|rule| rule.handled_by).map(|by| {
            let what = say(key::OFFICE_CONTACT_HANDLED_BY);
            labelled(what, role(by))
        });
        let more = list(place.map(str::to_owned).into_iter().chain(by));
        let more = Some(more.as_str()).filter(|more| !more.is_empty());
        // In one cell, so that the window and its telephone stay on one page.
        let mut lines = vec![bracketed(name, more)];
        lines.extend(self.office.contact_lines());
        let mut rows = vec![(word(key::OFFICE_CONTACT_WINDOW), lines.join("\n"))];
        if let Some(body) = &window.complaints_body {
            rows.push((word(key::OFFICE_NOTICE_OTHER_BODY), body.clone()));
        }
        rows
    }
}

fn later(extension: &Extended) -> Rows {
    let until = say_with(key::OFFICE_NOTICE_NEW_END_BY, &[("date", &date(extension.until))]);
    vec![
        (word(key::OFFICE_NOTICE_ORIGINAL_END), date(extension.original_end)),
        (word(key::OFFICE_NOTICE_NEW_END), until),
        (word(key::OFFICE_NOTICE_EXTENSION_WHY), extension.reason.clone()),
    ]
}

/// The rows that have something to say.
fn filled<const N: usize>(rows: [(Msg, String); N]) -> Rows {
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    rows.map(|(label, value)| (word(label), value)).collect()
}
