//! Other texts: articles of the Act by their number, guidelines and ordinances by their title.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::law::{crosswalk, edition_on, known_texts};
use crate::policy::{CitedArticle, CitedText, CitedTextKind, RegulationText};

pub(super) fn look(text: &RegulationText, found: &mut Findings) {
    for (n, cited) in text.cited_articles.iter().enumerate() {
        article(n, cited, found);
    }
    for (n, cited) in text.cited_texts.iter().enumerate() {
        match cited.kind {
            CitedTextKind::PersonalInformationAct => title_of_act(n, cited, found),
            CitedTextKind::Guideline => guideline(n, cited, found),
            CitedTextKind::Ordinance => ordinance(n, cited, text.prefecture.as_deref(), found),
        }
    }
    for (n, relied) in text.relies_on.iter().enumerate().filter(|(_, relied)| !relied.at_hand) {
        let at = item("handling.text.relies_on", n);
        let finding = Finding::new(LintCode::ReliedOnMissing, at);
        let finding = finding.article(&relied.article, relied.basis);
        found.add(finding.about(Subject::Words(relied.title.clone())));
    }
}

/// A number of an earlier edition leads a reader of today astray, even where it was right.
fn article(n: usize, cited: &CitedArticle, found: &mut Findings) {
    let Some(row) = crosswalk().row(cited.matter) else { return };
    let at = || key_of("handling.text.cited_articles", n, "cites");
    let today = edition_on(found.today).map(|edition| edition.source);
    let law = today.and_then(|source| Some((row.citation(source)?, row.is_unverified(source))));
    let finding = |code, instead: &str| {
        let finding = Finding::new(code, at()).article(&cited.article, cited.basis);
        let finding = finding.about(Subject::instead(&cited.cites.at, instead));
        match &law {
            Some((law, unverified)) => finding.law(law, *unverified),
            None => finding,
        }
    };
    if !row.covers(&cited.cites) {
        let own = row.citation(cited.cites.source).map(|own| own.at).unwrap_or_default();
        found.add(finding(LintCode::ArticleOfAnotherMatter, &own));
    } else if today.is_some_and(|today| today != cited.cites.source) {
        let now = law.as_ref().map(|(law, _)| law.at.as_str()).unwrap_or_default();
        found.add(finding(LintCode::ArticleRenumbered, now));
    }
}

fn title_of_act(n: usize, cited: &CitedText, found: &mut Findings) {
    let known = known_texts();
    if !known.act_names.contains(&cited.title) {
        let title = known.act_names.first().map(String::as_str).unwrap_or_default();
        let finding = of_text(LintCode::TitleOfAct, n, "title", cited);
        found
            .add(finding.law(&known.act_named, false).about(Subject::instead(&cited.title, title)));
    }
}

fn guideline(n: usize, cited: &CitedText, found: &mut Findings) {
    let Some(known) = known_texts().guideline(&cited.title) else { return };
    if let Some(issuer) = cited.issuer.as_ref().filter(|issuer| !known.issuers.contains(issuer)) {
        let finding = of_text(LintCode::GuidelineIssuer, n, "issuer", cited);
        let subject = Subject::instead(issuer, &known.issuers.concat());
        found.add(finding.law(&known.article, known.unverified).about(subject));
    }
    if let (Some(through), Some(now)) = (known.through, &known.now)
        && through < found.today
    {
        let finding = of_text(LintCode::GuidelineReplaced, n, "title", cited);
        let subject = Subject::instead(&cited.title, now);
        found.add(finding.law(&known.article, known.unverified).about(subject));
    }
}

fn ordinance(n: usize, cited: &CitedText, prefecture: Option<&str>, found: &mut Findings) {
    if let (Some(of), Some(here)) = (&cited.issuer, prefecture)
        && of != here
    {
        let finding = of_text(LintCode::OrdinanceElsewhere, n, "issuer", cited);
        found.add(finding.about(Subject::instead(of, here)));
    }
    let ended = &known_texts().local_ordinances_ended;
    if ended.day <= found.today {
        let finding = of_text(LintCode::OrdinanceEnded, n, "title", cited);
        let subject = Subject::Words(cited.title.clone());
        found.add(finding.law(&ended.article, ended.unverified).about(subject));
    }
}

fn of_text(code: LintCode, n: usize, key: &str, cited: &CitedText) -> Finding {
    let at = key_of("handling.text.cited_texts", n, key);
    Finding::new(code, at).article(&cited.article, cited.basis)
}
