use madoguchi_domain::UnknownCode;
use madoguchi_domain::fee::{
    FeeFacts, FeeFlag, FeeVerdict, Outcome, Payment, Sheet, SheetSize, assess, check_payment,
};
use madoguchi_domain::policy::{DeliveryMethod, PaymentMeans};
use madoguchi_domain::request::RequestKind;

use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem};

/// Cases of the kind `fee`: what a request costs, and whether what was sent covers it.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let facts = facts(input, bench)?;
    let verdict = assess(&bench.facility, &facts);
    let flags = verdict.flags.iter().map(|flag| flag_with_its_word(flag, &facts));
    let answer = Answer::default()
        .plain("fee_yen", verdict.yen)
        .plain("a4_pages", verdict.a4_pages)
        .plain("at_least_yen", verdict.at_least)
        .plain("tax_yen", verdict.tax.map(|tax| tax.yen))
        .plain("tax_percent", verdict.tax.map(|tax| tax.percent))
        .date("changes_on", verdict.changes_on)
        .code("basis", "fee-basis", Some(verdict.how.code()))
        .codes("flags", "fee-flags", flags);
    payment(input, bench, &verdict, answer)
}

fn facts(input: &Input, bench: &Bench<'_>) -> Result<FeeFacts, Problem> {
    let mut kinds = input.list_of_terms("request_kinds", "request-kind", bench.terms)?;
    if let Some(kind) = input.term("request_kind", "request-kind", bench.terms)? {
        kinds.get_or_insert_default().push(kind);
    }
    let kinds = kinds.unwrap_or_default();
    let each = input.numbers("a4_pages_each")?;
    let all = input.number("a4_pages")?;
    let requested = input.number("a4_pages_requested")?;
    // What is provided is charged, where both are known.
    let pages = input.number("a4_pages_disclosed")?.or(all).or(requested);
    let facts = FeeFacts {
        kinds: codes(&kinds, RequestKind::from_code)?,
        forms: input.number("requests")?.unwrap_or_default(),
        cases: input.number("cases")?.unwrap_or_default(),
        a4_pages: each.unwrap_or_else(|| pages.into_iter().collect()),
        sheets: sheets(input, bench)?,
        method: code(input, bench, "method", "delivery", DeliveryMethod::from_code)?,
        media: input.number("media")?.unwrap_or_default(),
        minutes: input.number("minutes")?,
        postage: input.number("postage_yen")?,
        as_of: input.date("provided")?,
        actual_costs: input.numbers("actual_costs_yen")?,
        outcome: code(input, bench, "result", "outcome", Outcome::from_code)?,
    };
    let counted = facts.a4_pages.len();
    if facts.cases > 1 && counted > 0 && counted != facts.cases as usize {
        return Err(Problem::Input(format!("{} cases, pages of {counted}", facts.cases)));
    }
    Ok(facts)
}

fn sheets(input: &Input, bench: &Bench<'_>) -> Result<Vec<Sheet>, Problem> {
    let mut sheets = Vec::new();
    for sheet in input.objects("sheets")?.unwrap_or_default() {
        let size = code(&sheet, bench, "size", "sheet-size", SheetSize::from_code)?;
        let size = size.ok_or_else(|| Problem::Input("a sheet without a size".to_owned()))?;
        let double = sheet.number("double_sided_sheets")?.unwrap_or_default();
        let faces = sheet.number("faces")?.unwrap_or_default() + double * 2;
        sheets.push(Sheet { size, faces, colour: sheet.flag("colour")?.unwrap_or_default() });
    }
    Ok(sheets)
}

fn payment(
    input: &Input,
    bench: &Bench<'_>,
    fee: &FeeVerdict,
    answer: Answer,
) -> Result<Answer, Problem> {
    let received = input.date("received")?;
    let Some(paid) = input.objects("payment")? else { return Ok(answer) };
    let mut payments = Vec::new();
    for piece in &paid {
        let means = code(piece, bench, "type", "payment-means", PaymentMeans::from_code)?;
        payments.push(Payment {
            means: means.ok_or_else(|| Problem::Input("a payment without a type".to_owned()))?,
            yen: piece.number("yen")?.unwrap_or_default(),
            issued: piece.date("issued")?,
        });
    }
    // Without a day of receipt nothing in the case depends on it.
    let received = received.or_else(|| payments.iter().find_map(|p| p.issued)).unwrap_or_default();
    let verdict = check_payment(&bench.facility, fee, &payments, received);
    Ok(answer
        .code("payment", "payment", Some(verdict.state.code()))
        .plain("short_by_yen", verdict.short_by))
}

/// The flags of the cases name the title, or the article, that a flag is about.
fn flag_with_its_word(flag: &FeeFlag, facts: &FeeFacts) -> String {
    let code = flag.code();
    match flag {
        FeeFlag::DelegatedTo(title) => format!("{code}:{title}"),
        FeeFlag::LawRequiresIt => {
            let law = facts.kinds.iter().find_map(|kind| kind.by_act());
            format!("{code}:{}", law.map_or("", |law| law.granted.at.as_str()))
        }
        _ => code.to_owned(),
    }
}

fn code<T>(
    input: &Input,
    bench: &Bench<'_>,
    key: &str,
    table: &str,
    from_code: fn(&str) -> Result<T, UnknownCode>,
) -> Result<Option<T>, Problem> {
    let code = input.term(key, table, bench.terms)?;
    code.map(|code| from_code(&code)).transpose().map_err(|e| Problem::Input(e.to_string()))
}

fn codes<T>(
    codes: &[String],
    from_code: fn(&str) -> Result<T, UnknownCode>,
) -> Result<Vec<T>, Problem> {
    codes.iter().map(|c| from_code(c).map_err(|e| Problem::Input(e.to_string()))).collect()
}
