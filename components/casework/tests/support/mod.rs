//! A desk for tests: a facility, a log that grows, and a pen that does not write what is forbidden.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "what fails here fails a test")]

pub mod any;
pub mod bedside;
pub mod driver;
#[path = "../../../domain/tests/support/whole_file.rs"]
mod whole_file;

use std::path::{Path, PathBuf};

use madoguchi_casework::{
    Act, AuthorityCheck, Case, CaseEvent, CheckResult, Decision, DecisionOutcome, Despite, Dues,
    IdentityCheck, MandateSeen, Opening, PaperSeen, Permit, Principal, Recorded, Source, Step,
    StepCode, StepState, Whose, Withheld, dues, may, next, steps,
};
use madoguchi_domain::Date;
use madoguchi_domain::authority::MandateScope;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{RefusalGround, Role, WholePolicy, load_whole};
use madoguchi_domain::request::{Channel, RequestKind, RequesterKind};

/// The facilities that ship, and the invented ones.
pub const FACILITIES: [&str; 10] = [
    "akatsuki",
    "attaka",
    "care-communications",
    "cluster",
    "saintpaulia",
    "himawari",
    "komorebi",
    "mikan",
    "momiji",
    "suzuran",
];

pub fn day(text: &str) -> Date {
    iso::read(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn policy(id: &str) -> WholePolicy {
    let components = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let invented = components.join(format!("domain/tests/data/{id}.json"));
    let shipped = components.join(format!("../public/facilities/{id}.json"));
    let path: PathBuf = if invented.exists() { invented } else { shipped };
    let text = whole_file::whole_file(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    load_whole(&format!("{id}.json"), &text).unwrap_or_else(|e| panic!("{e}"))
}

pub fn opening(
    policy: &WholePolicy,
    kind: RequestKind,
    who: RequesterKind,
    arrived: &str,
) -> Opening {
    Opening {
        number: "R8-0012".into(),
        reference: "MG-7K2P".into(),
        facility: policy.facility.id.clone(),
        policy_version: policy.facility.regulation.version,
        source: Source::Counter,
        channel: Channel::Counter,
        first_arrived: day(arrived),
        kinds: vec![kind],
        requester: who,
        principal: Principal {
            name: "高橋 花子".into(),
            kana: "たかはし はなこ".into(),
            birth: Some(day("1940-05-01")),
        },
        requester_name: if who == RequesterKind::Principal {
            String::new()
        } else {
            "高橋 一郎".into()
        },
        about: "令和8年の介護記録".into(),
        delivery: None,
        answers: [("records".to_owned(), vec!["care-record".to_owned()])].into(),
    }
}

/// A log at a facility's desk.
pub struct Desk {
    pub policy: WholePolicy,
    pub records: Vec<Recorded>,
    pub today: Date,
}

impl Desk {
    /// A request that arrived and was taken in on a day, on which it also is.
    pub fn opened(id: &str, kind: RequestKind, who: RequesterKind, arrived: &str) -> Self {
        let policy = policy(id);
        let opening = opening(&policy, kind, who, arrived);
        Self::with(policy, opening)
    }

    pub fn with(policy: WholePolicy, opening: Opening) -> Self {
        let today = opening.first_arrived;
        let mut desk = Self { policy, records: Vec::new(), today };
        desk.write(today, Act::Opened(Box::new(opening)));
        desk
    }

    pub fn case(&self) -> Case {
        Case::fold(&self.records).unwrap_or_else(|| panic!("{:?} opens no case", self.records))
    }

    /// Whatever it is, without asking; its id.
    pub fn write(&mut self, day: Date, act: Act) -> String {
        let id = format!("entry-{}", self.records.len());
        // Noon in Japan.
        let noon = day.and_hms_opt(3, 0, 0).map_or(0, |noon| noon.and_utc().timestamp_millis());
        let at_ms = u64::try_from(noon).unwrap_or(0);
        let event = CaseEvent::new(day, act);
        let by = "person-1".to_owned();
        self.records.push(Recorded { id: id.clone(), at_ms, by, event, despite: Vec::new() });
        id
    }

    /// What `may` says of it on that day.
    pub fn permit(&self, on: Date, act: &Act) -> Permit {
        let event = CaseEvent::new(on, act.clone());
        may(&self.case(), &self.policy, &event, self.today.max(on))
    }

    pub fn permit_on(&self, on: &str, act: Act) -> Permit {
        self.permit(day(on), &act)
    }

    /// Records it on that day; with its reason where it is advised against.
    pub fn record(&mut self, on: Date, act: Act) -> String {
        let permit = self.permit(on, &act);
        assert!(!permit.is_forbidden(), "{} on {on}: {permit:?}", act.code());
        let despite = permit.objections().iter().map(|objection| Despite {
            objection: objection.code.code().to_owned(),
            reason: "所長に確かめた".to_owned(),
        });
        let despite = despite.collect();
        self.today = self.today.max(on);
        let id = self.write(on, act);
        if let Some(record) = self.records.last_mut() {
            record.despite = despite;
        }
        id
    }

    /// The same, where nothing speaks against it.
    pub fn freely(&mut self, on: &str, act: Act) -> String {
        assert_eq!(self.permit(day(on), &act), Permit::Free, "{} on {on}", act.code());
        self.record(day(on), act)
    }

    pub fn on(&mut self, on: &str, act: Act) -> String {
        self.record(day(on), act)
    }

    pub fn steps(&self, today: &str) -> Vec<Step> {
        steps(&self.case(), &self.policy, day(today))
    }

    pub fn step(&self, code: StepCode, today: &str) -> Step {
        let steps = self.steps(today);
        steps
            .into_iter()
            .find(|step| step.code == code)
            .unwrap_or_else(|| panic!("{}", code.code()))
    }

    pub fn state(&self, code: StepCode, today: &str) -> StepState {
        self.step(code, today).state
    }

    /// What is on top.
    pub fn next(&self, today: &str) -> Option<StepCode> {
        next(&self.steps(today)).map(|step| step.code)
    }

    pub fn dues(&self, today: &str) -> Dues {
        dues(&self.case(), &self.policy, day(today))
    }

    /// Identity, and where somebody asks for somebody else authority, accepted on that day.
    pub fn checked(&mut self, on: &str) {
        self.on(on, identity());
        if !self.case().asks_for_self() {
            self.on(on, Act::AuthorityChecked(Box::new(mandate_of(on))));
        }
        self.on(on, Act::Completed);
    }

    pub fn searched(&mut self, on: &str, pages: u32) {
        let what = "介護記録".into();
        self.freely(on, Act::Searched { found: true, what, pages: Some(pages) });
    }
}

pub fn identity() -> Act {
    identity_of(Whose::Requester)
}

pub fn identity_of(whose: Whose) -> Act {
    let card = PaperSeen {
        id: "driver-licence".into(),
        expires: Some(day("2029-01-31")),
        original: Some(true),
        name_matches: Some(true),
        address_matches: Some(true),
        ..PaperSeen::default()
    };
    let result = CheckResult::Accepted;
    Act::IdentityChecked(IdentityCheck { whose, papers: vec![card], result, remarks: Vec::new() })
}

pub fn paper(id: &str) -> PaperSeen {
    PaperSeen { id: id.into(), ..PaperSeen::default() }
}

/// A good mandate for this very request, given on a day.
pub fn mandate_of(given: &str) -> AuthorityCheck {
    let papers = vec![paper("power-of-attorney"), paper("seal-registration-certificate")];
    let scope = Some(MandateScope::Specific);
    AuthorityCheck {
        mandate: Some(MandateSeen { date: Some(day(given)), scope }),
        registered_seal: Some(true),
        ..AuthorityCheck::new(papers, CheckResult::Accepted)
    }
}

pub fn granted(by: &[Role]) -> Act {
    Act::Decided(Decision {
        by: by.to_vec(),
        outcome: DecisionOutcome::Granted,
        content: "求められた記録の全部".into(),
        withheld: None,
        claim: None,
    })
}

pub fn refused(by: &[Role], outcome: DecisionOutcome, ground: RefusalGround) -> Act {
    Act::Decided(Decision {
        by: by.to_vec(),
        outcome,
        content: "面会の記録を除く全部".into(),
        withheld: Some(Withheld {
            what: "面会の記録".into(),
            ground: Some(ground),
            reason: "ご家族から聞いた内容が含まれるため".into(),
            alternative: String::new(),
        }),
        claim: None,
    })
}

pub fn approved(by: Role) -> Act {
    Act::Approved { by }
}

pub fn notice(form: Option<&str>) -> Act {
    Act::NoticeIssued { number: "通知12".into(), form: form.map(str::to_owned) }
}

pub fn handed_over() -> Act {
    let method = madoguchi_domain::policy::DeliveryMethod::PaperCopy;
    Act::Delivered { method, to: "高橋 花子".into() }
}

pub fn told(article: Option<&madoguchi_domain::Citation>) -> &str {
    article.map_or("", |article| article.at.as_str())
}
