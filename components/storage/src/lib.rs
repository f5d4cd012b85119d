//! Drafts and finished requests in the browser.
