//! Which pages there are, in which order, for these answers under these rules.

mod asker;
mod authority;
mod handing;
mod identity;
mod matter;

pub(crate) use authority::asks_for_papers;

use madoguchi_domain::policy::WhoseIdentity;

use crate::ctx::{Ctx, Wizard};
use crate::page::Page;

/// The page on which all answers are read back.
pub const REVIEW: &str = "review";
/// The page on which the applicant declares.
pub const DECLARATION: &str = "declaration";
/// The last page of a request.
pub const FINISHED: &str = "finished";
/// The last page of a check at the counter.
pub const RESULT: &str = "result";

/// Every page of the wizard for these answers, in order.
///
/// It is computed anew from the answers each time, so a page can never be out of step with them.
#[must_use]
pub fn pages(ctx: &Ctx<'_>) -> Vec<Page> {
    match ctx.wizard {
        Wizard::Request => {
            let mut pages = asker::pages(ctx);
            pages.extend(authority::pages(ctx));
            pages.extend(identity::pages(ctx));
            pages.extend(matter::pages(ctx));
            pages.extend(handing::pages(ctx));
            pages.push(Page::new(REVIEW));
            pages.push(handing::declaration(ctx));
            pages.push(Page::new(FINISHED));
            pages
        }
        Wizard::Identity => {
            let mut pages = vec![handing::channel_page()];
            // Who asks decides whose papers are wanted, where the regulation makes a difference.
            if ctx.policy.requesters.iter().any(|rule| rule.identity_of == WhoseIdentity::Both) {
                pages.push(asker::requester_page(ctx));
            }
            pages.extend(identity::pages(ctx));
            pages.push(Page::new(RESULT));
            pages
        }
        Wizard::Authority => {
            let mut pages = vec![asker::requester_page(ctx)];
            pages.extend(authority::pages(ctx));
            pages.push(Page::new(RESULT));
            pages
        }
    }
}
