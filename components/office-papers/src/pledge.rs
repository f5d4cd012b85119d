//! Written pledges of secrecy (誓約書), each under its own name.

use madoguchi_documents::{Block, Sheet};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{PledgeFrom, PledgeRule};
use madoguchi_messages::{find, find_code, key, say, say_code, say_with};

use crate::office::{Office, numbered, resting_on};
use crate::words::{date_or_blank, sentence, signature, table, word};

/// Who pledges; what is empty is filled in by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pledged {
    /// The day.
    pub date: Option<Date>,
    /// Where they belong: a department, or the company or school that sends them.
    pub belongs_to: String,
    /// Their address.
    pub address: String,
}

/// The pledges that the regulation asks for: each rule, and each of those who give it. None where it
/// asks for none: the Act does not.
pub fn pledges<'a>(
    office: &Office<'a>,
) -> impl Iterator<Item = (&'a PledgeRule, PledgeFrom)> + use<'a> {
    let rules = &office.handling().pledges;
    rules.iter().flat_map(|rule| rule.from.iter().map(move |from| (rule, *from)))
}

/// A pledge, in our own words by who gives it and when, under the regulation's own name of the form.
#[must_use]
pub fn pledge(office: &Office<'_>, rule: &PledgeRule, from: PledgeFrom, known: &Pledged) -> Sheet {
    let code = format!("{}-{}", from.code(), rule.when.code());
    let who = say_code("office-pledge-who", &code).to_owned();
    let mut blocks = vec![
        Block::Right(date_or_blank(known.date)),
        sentence(say_with(key::OFFICE_TO_HOUSE, &[("name", office.answers())])),
        sentence(say_with(key::OFFICE_PLEDGE_LEAD, &[("who", &who)])),
    ];
    let promise = |n: usize| find(&format!("office-pledge-{}-{n}", rule.when.code()));
    for (n, text) in (1..).map_while(|n| promise(n).map(|message| (n, say(message)))) {
        blocks.push(sentence(numbered(n, text)));
    }
    blocks.extend(resting_on(key::OFFICE_PLEDGE_BY, &office.cite(&rule.article)));
    let belongs = find_code("office-pledge-belongs", from.code());
    let belongs = word(belongs.unwrap_or(key::OFFICE_PLEDGE_BELONGS));
    let rows = vec![
        (belongs, known.belongs_to.clone()),
        (word(key::OFFICE_PLEDGE_ADDRESS), known.address.clone()),
    ];
    blocks.extend(table(key::OFFICE_PLEDGE_SIGNED, rows));
    blocks.push(signature(word(key::OFFICE_PLEDGE_SIGN)));
    let title = rule.form.clone().unwrap_or_else(|| word(key::OFFICE_PLEDGE_TITLE));
    Sheet { id: format!("pledge-{code}"), title, blocks }
}
