//! A request as it was read from its paper.

use chrono::{DateTime, Utc};
use madoguchi_casework::{Opening, Principal, Source};
use madoguchi_codes::Parcel;
use madoguchi_documents::calendar::{self, Alarm, CalendarError, Day};
use madoguchi_documents::list::{self, ListError};
use madoguchi_domain::policy::{DeliveryMethod, FacilityPolicy};
use madoguchi_domain::request::{Channel, RequesterKind};
use madoguchi_domain::{Date, Json};
use madoguchi_messages::{find_code, key, say, say_with};
use madoguchi_wizards::answers::Answers;
use madoguchi_wizards::ctx::{Ctx, Wizard};
use madoguchi_wizards::field::Field;
use madoguchi_wizards::pages::{DECLARATION, FINISHED, REVIEW, pages};
use madoguchi_wizards::read_back::{Row, Section, by_section, rows};
use madoguchi_wizards::{reading, words};

use crate::keeper::Handed;

/// The hour at which a calendar reminds of a day.
const MORNING: u8 = 9;

/// Pages without answers of their own; the declaration stands on the paper, above the signature.
const NO_ANSWERS: [&str; 3] = [REVIEW, DECLARATION, FINISHED];

/// A request that was read from its paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// Code of the facility that is asked.
    pub facility: String,
    /// Its reference number, as it stands on the paper.
    pub number: String,
    /// The day on which it was filled in.
    pub made_on: Date,
    policy_version: String,
    answers: Answers,
    on_paper_only: Vec<Field>,
    has_more: bool,
}

/// What the desk adds to a paper when it takes it in.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The day on which it arrived.
    pub arrived: Date,
    /// The facility's own number.
    pub number: String,
    /// How it came into the log.
    pub source: Source,
}

impl Received {
    /// Takes what the codes brought. What this version does not know is on the paper:
    /// see [`has_more`](Self::has_more).
    #[must_use]
    pub fn of(parcel: Parcel) -> Self {
        // A map of texts: it can always be written.
        let json = serde_json::to_string(&parcel.answers).unwrap_or_default();
        let (answers, left_out) = Answers::from_json(&json);
        let fields = parcel.on_paper_only.iter().filter_map(|field| Field::from_code(field));
        let on_paper_only: Vec<Field> = fields.collect();
        let has_more = !left_out.is_empty()
            || !parcel.unknown.is_empty()
            || on_paper_only.len() < parcel.on_paper_only.len();
        Self {
            facility: parcel.facility,
            number: parcel.number,
            made_on: parcel.made_on,
            policy_version: parcel.policy_version,
            answers,
            on_paper_only,
            has_more,
        }
    }

    /// Takes what an applicant has typed on the facility's tablet, finished or not. None: it cannot be
    /// read.
    #[must_use]
    pub fn handed(handed: &Handed, policy: &FacilityPolicy, today: Date) -> Option<Self> {
        if !handed.parcel.is_empty() {
            return serde_json::from_str::<Parcel>(&handed.parcel).ok().map(Self::of);
        }
        let (answers, _) = Answers::of_tree(Json::parse(&handed.answers).ok()?);
        Some(Self {
            facility: policy.id.clone(),
            number: String::new(),
            made_on: today,
            policy_version: policy.regulation.version.to_string(),
            answers,
            on_paper_only: Vec::new(),
            has_more: false,
        })
    }

    /// Whether the name of the facility could be one: it becomes part of an address.
    #[must_use]
    pub fn names_a_facility(&self) -> bool {
        let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (1..=64).contains(&self.facility.len()) && self.facility.bytes().all(is_letter)
    }

    /// Whether the paper says something that this version of the program cannot name.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.has_more
    }

    /// Whether it was filled in under other rules than those of today.
    #[must_use]
    pub fn under_other_rules(&self, policy: &FacilityPolicy) -> bool {
        self.policy_version != policy.regulation.version.to_string()
    }

    /// Its answers under the facility's rules, on that day.
    #[must_use]
    pub fn ctx<'a>(&'a self, policy: &'a FacilityPolicy, today: Date) -> Ctx<'a> {
        Ctx { wizard: Wizard::Request, policy, answers: &self.answers, today }
    }

    /// Questions whose answers stand on the paper alone.
    #[must_use]
    pub fn on_paper_only(&self) -> Vec<&'static str> {
        self.on_paper_only.iter().map(|field| label(*field)).collect()
    }

    /// All answers under the form's headings. A place on the paper is named where the answer is there
    /// alone; questions without an answer are left out.
    #[must_use]
    pub fn sections(&self, policy: &FacilityPolicy) -> Vec<(Section, Vec<Row>)> {
        let ctx = self.ctx(policy, self.made_on);
        let answered = |mut row: Row| {
            if self.on_paper_only.iter().any(|field| field.code() == row.code) {
                row.value = say(key::SCAN_ON_PAPER).to_owned();
            }
            (!row.value.is_empty()).then_some(row)
        };
        let all = pages(&ctx);
        let pages = all.iter().filter(|page| !NO_ANSWERS.contains(&page.id));
        let mut sections =
            by_section(pages, |page| rows(page, &ctx).into_iter().filter_map(answered));
        sections.retain(|(_, rows)| !rows.is_empty());
        sections
    }

    /// The days that must not be missed when it arrived on that day: the last day for an answer, the
    /// last open day before it, or the day on which an answer without delay is brought to mind.
    #[must_use]
    pub fn days(&self, policy: &FacilityPolicy, arrived: Date) -> Vec<Day> {
        let ctx = self.ctx(policy, arrived);
        let Some(verdict) = reading::due(&ctx, arrived) else { return Vec::new() };
        let mut days = Vec::new();
        let mut add = |code: &str, date: Date, days_before: u16| {
            let Some(title) = find_code("scan-day", code) else { return };
            days.push(Day {
                uid: format!("{}-{code}@madoguchi", self.plain_number()),
                date,
                // No name of a person: a calendar is seen by many.
                title: say_with(title, &[("number", &self.number)]),
                note: say_with(
                    key::SCAN_DAY_NOTE,
                    &[("facility", &policy.name), ("arrived", &words::date(arrived))],
                ),
                alarm: Some(Alarm { days_before, hour: MORNING }),
            });
        };
        match &verdict.end {
            Some(end) => {
                add("last", end.art142_end, 7);
                if end.internal_target < end.art142_end && end.internal_target > arrived {
                    add("target", end.internal_target, 0);
                }
            }
            None => {
                if let Some(day) = verdict.soft_alarm_on {
                    add("remind", day, 0);
                }
            }
        }
        days
    }

    /// These days as a calendar file.
    ///
    /// # Errors
    /// [`CalendarError`] where there is no day, or one beyond all calendars.
    pub fn calendar(
        &self,
        policy: &FacilityPolicy,
        arrived: Date,
        made_at: DateTime<Utc>,
    ) -> Result<Vec<u8>, CalendarError> {
        calendar::write(&self.days(policy, arrived), made_at)
    }

    /// One line for the facility's own list of requests, as a file for a spreadsheet.
    ///
    /// # Errors
    /// [`ListError`]: it cannot be written.
    pub fn list(&self, policy: &FacilityPolicy, arrived: Date) -> Result<Vec<u8>, ListError> {
        let ctx = self.ctx(policy, arrived);
        let text = |field: Field| self.answers.text(field).to_owned();
        let said = |field: Field| -> String {
            let pages = pages(&ctx);
            let mut all = pages.iter().flat_map(|page| rows(page, &ctx));
            all.find(|row| row.code == field.code()).map(|row| row.value).unwrap_or_default()
        };
        let iso = madoguchi_domain::date::iso::write;
        let last = self.days(policy, arrived).first().map(|day| iso(day.date)).unwrap_or_default();
        let columns = [
            (key::SHEET_NUMBER, self.number.clone()),
            (key::SCAN_ARRIVED, iso(arrived)),
            (key::SCAN_MADE_ON, iso(self.made_on)),
            (key::SCAN_ANSWER_BY, last),
            (key::SHEET_KIND, said(Field::Kind)),
            (key::SCAN_PRINCIPAL, text(Field::PrincipalName)),
            (key::SHEET_REQUESTER, text(Field::RequesterName)),
            (key::SHEET_MATTER, said(Field::Records)),
            (key::SCAN_DELIVERY, said(Field::Delivery)),
        ];
        let header = columns.each_ref().map(|(name, _)| say(*name));
        list::write(&header, &[columns.map(|(_, value)| value).to_vec()])
    }

    /// What a case begins with, as far as the paper says it: arrival, channel and number are the desk's.
    /// None: the paper does not say what is asked for.
    #[must_use]
    pub fn opening(&self, policy: &FacilityPolicy, taken: Taken) -> Option<Opening> {
        let ctx = self.ctx(policy, taken.arrived);
        let text = |field: Field| self.answers.text(field).to_owned();
        let requester = ctx.requester().unwrap_or(RequesterKind::Principal);
        let about: Vec<String> = self
            .sections(policy)
            .into_iter()
            .filter(|(section, _)| *section == Section::Matter)
            .flat_map(|(_, rows)| rows)
            .filter(|row| row.code != Field::Kind.code())
            .map(|row| row.value)
            .collect();
        let answers = self
            .answers
            .fields()
            .map(|field| (field.code().to_owned(), self.answers.values(field).to_vec()));
        Some(Opening {
            number: taken.number,
            reference: self.number.clone(),
            facility: self.facility.clone(),
            policy_version: policy.regulation.version,
            source: taken.source,
            channel: ctx.channel().unwrap_or(Channel::Counter),
            first_arrived: taken.arrived,
            kinds: Some(ctx.kinds()).filter(|kinds| !kinds.is_empty())?,
            requester,
            principal: Principal {
                name: text(Field::PrincipalName),
                kana: text(Field::PrincipalKana),
                birth: reading::date(&self.answers, Field::PrincipalBirth),
            },
            requester_name: match requester {
                RequesterKind::Principal => String::new(),
                _ => text(Field::RequesterName),
            },
            about: about.join("\n"),
            delivery: DeliveryMethod::from_code(self.answers.text(Field::Delivery)).ok(),
            answers: answers.collect(),
        })
    }

    /// The reference number, as far as it can stand in a name: anybody may have made the code.
    #[must_use]
    pub fn plain_number(&self) -> String {
        let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
        let plain: String = self.number.chars().filter(is_plain).take(16).collect();
        if plain.is_empty() { "request".to_owned() } else { plain }
    }
}

/// The words of a question.
fn label(field: Field) -> &'static str {
    find_code("field", field.code()).map_or(field.code(), say)
}
