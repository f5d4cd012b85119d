use madoguchi_domain::complaint::{RemedyFacts, check_intake, judge_remedy};
use madoguchi_domain::outsourcing::{self, OutsourcingFacts};
use madoguchi_domain::policy::{
    ComplaintField, ContractItem, OutsourcingStep, RecordClass, RecordItem, RecordWay, RemedyNeed,
    Role, WholePolicy,
};
use madoguchi_domain::retention::{RecordFacts, TakeOutFacts, check_record, judge_take_out};
use madoguchi_domain::{Citation, CodeSet};

use super::{Entry, RegisterAct};
use crate::case::handling;

/// Something that an entry lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterMissing {
    /// What.
    pub what: RegisterLack,
    /// Where that stands; none where no text says so.
    pub article: Option<Citation>,
    /// Whether only the law has come to want it, which the regulation does not know.
    pub by_law: bool,
}

/// What an entry may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterLack {
    /// An item of a record.
    Record(RecordItem),
    /// An item of a contract.
    Contract(ContractItem),
    /// A step before handing over.
    Step(OutsourcingStep),
    /// The approval of the contractor's own contractor.
    SubEntrustment,
    /// A field of a complaint's sheet.
    Complaint(ComplaintField),
    /// What a remedy needs.
    Remedy(RemedyNeed),
    /// An office's permission.
    Permission(Role),
}

/// What an entry lacks, by the regulation and by the law (不足).
#[must_use]
pub fn register_missing(entry: &Entry, policy: &WholePolicy) -> Vec<RegisterMissing> {
    let mut all = Vec::new();
    if let Some(facts) = record_facts(entry) {
        let verdict = check_record(handling(policy), &facts);
        let article = verdict.articles.first();
        all.extend(lacks(verdict.missing.iter().copied().map(RegisterLack::Record), article));
        let by_law = lacks(
            verdict.law_wants.iter().copied().map(RegisterLack::Record),
            verdict.articles.last(),
        );
        all.extend(by_law.map(|lack| RegisterMissing { by_law: true, ..lack }));
    }
    match &entry.opening {
        RegisterAct::TakenOut { .. } => {
            let verdict = judge_take_out(handling(policy), &take_out_facts(entry));
            let missing = verdict.permission_of.iter().copied().map(RegisterLack::Permission);
            all.extend(lacks(missing, verdict.articles.first()));
        }
        RegisterAct::Contracted { .. } => {
            let verdict = outsourcing::judge(handling(policy), &outsourcing_facts(entry));
            let article = verdict.articles.first();
            all.extend(lacks(
                verdict.missing_items.iter().copied().map(RegisterLack::Contract),
                article,
            ));
            let step = verdict.next_step.map(RegisterLack::Step);
            all.extend(lacks(step.into_iter(), verdict.articles.last()));
            let barred = verdict.sub_entrustment_bars.then_some(RegisterLack::SubEntrustment);
            all.extend(lacks(barred.into_iter(), article));
        }
        RegisterAct::Complained { .. } => {
            let verdict = check_intake(&policy.facility, handling(policy), &entry.fields);
            let missing = verdict.missing.iter().copied().map(RegisterLack::Complaint);
            all.extend(lacks(missing, verdict.articles.first()));
            if let Some(remedy) = entry.remedy {
                let facts = RemedyFacts { remedy, done: entry.done };
                let verdict = judge_remedy(handling(policy), &facts);
                let rules = handling(policy).complaints.iter().flat_map(|rule| &rule.remedy_needs);
                let open = rules.filter(|rule| verdict.missing.contains(&rule.need));
                all.extend(open.map(|rule| RegisterMissing {
                    what: RegisterLack::Remedy(rule.need),
                    article: Some(rule.article.clone()),
                    by_law: false,
                }));
            }
        }
        _ => {}
    }
    all
}

fn lacks(
    all: impl Iterator<Item = RegisterLack>,
    article: Option<&Citation>,
) -> impl Iterator<Item = RegisterMissing> {
    let article = article.cloned();
    all.map(move |what| RegisterMissing { what, article: article.clone(), by_law: false })
}

/// What is known of a record of provision, receipt or taking out.
fn record_facts(entry: &Entry) -> Option<RecordFacts> {
    let of = |what: RecordClass| RecordFacts {
        items: Some(entry.items),
        made_on: Some(entry.opened),
        ..RecordFacts::new(what)
    };
    match &entry.opening {
        RegisterAct::Provided { way, exemption, .. } => Some(RecordFacts {
            way: *way,
            exemption: *exemption,
            ..of(RecordClass::ThirdPartyProvision)
        }),
        RegisterAct::Received { way, exemption, from_business, .. } => Some(RecordFacts {
            way: *way,
            exemption: *exemption,
            from_business: *from_business,
            ..of(RecordClass::ThirdPartyReceipt)
        }),
        RegisterAct::TakenOut { .. } => Some(of(RecordClass::TakeOut)),
        _ => None,
    }
}

/// The kind of record that an entry is, and how it is made.
pub(super) fn record_class(entry: &Entry) -> (RecordClass, RecordWay) {
    use madoguchi_domain::policy::CycleTask;
    let way = record_facts(entry).map_or(RecordWay::EachTime, |facts| facts.way);
    let class = match &entry.opening {
        RegisterAct::Contracted { .. } => RecordClass::OutsourcingContract,
        RegisterAct::CycleDone { task: CycleTask::Audit, .. } => RecordClass::AuditReport,
        _ => record_facts(entry).map_or(RecordClass::ProtectionDocument, |facts| facts.what),
    };
    (class, way)
}

pub(super) fn take_out_facts(entry: &Entry) -> TakeOutFacts {
    let permitted: CodeSet<Role> = entry.permitted.iter().map(|(role, _)| *role).collect();
    TakeOutFacts {
        permitted_by: permitted,
        returned: entry.returned.is_some(),
        return_confirmed: entry.return_confirmed.is_some(),
    }
}

pub(super) fn outsourcing_facts(entry: &Entry) -> OutsourcingFacts {
    OutsourcingFacts {
        items: entry.contract,
        steps: entry.steps,
        sub_entrusted: entry.sub_entrusted.is_some(),
        sub_entrustment_approved: entry.sub_entrusted == Some(true),
    }
}
