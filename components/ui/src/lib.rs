//! Accessible form parts; knows no term of care or law, and no human language.
//!
//! Every text arrives as a prop. Values go in and out as strings ([`Reading`] in, [`Callback`] out),
//! so that one renderer can drive every part from data. The parts are plain HTML with classes
//! `mado-block__element`; `style/madoguchi.css` dresses them, and a page written by hand with the
//! same classes looks the same before any program has loaded.
//!
//! What holds for every field:
//! - An id is given by the caller and is the address of the field: label, hint (`{id}-hint`) and
//!   error (`{id}-error`) are tied to it, and an [`ErrorSummary`] entry names it.
//! - An empty error, hint or mark means that there is none.
//! - The error stands above the control: below it, the keyboard of a phone would cover it.
//! - Nothing is rejected while it is typed. Reading what was typed is the caller's task.
//!
//! Plain HTML around the parts is written with [`el`], which costs less to send than `view!`.
//!
//! [`Callback`]: leptos::prelude::Callback

#![expect(
    unreachable_pub,
    reason = "`#[component]` makes a second function with the visibility of the first, which stays in its module"
)]

mod back_link;
mod button;
mod card;
mod checkbox_group;
mod choice;
mod confirm_box;
mod date_field;
mod date_text;
mod disclosure;
mod display_settings;
mod el;
mod error_summary;
mod error_text;
mod field;
mod field_group;
mod figure;
mod file_field;
mod files_field;
mod focus;
mod form;
mod icon;
mod ids;
mod ink_drawing;
mod kept;
mod link_list;
mod live;
mod live_region;
mod notice;
mod page_heading;
mod place;
mod pointer;
mod progress;
mod radio_group;
mod reading;
mod rest;
mod secret_field;
mod signature_pad;
mod skip_link;
mod step_indicator;
mod summary_list;
mod text_area;
mod text_field;
mod typing;
mod window_event;

pub use back_link::{BackLink, BackLinkProps};
pub use button::{Button, ButtonKind, ButtonProps, ButtonRow, ButtonRowProps};
pub use card::{Card, CardProps};
pub use checkbox_group::{CheckboxGroup, CheckboxGroupProps};
pub use choice::Choice;
pub use confirm_box::{ConfirmBox, ConfirmBoxProps};
pub use date_field::{DateField, DateFieldProps, DateLabels};
pub use date_text::{DatePart, DateText};
pub use disclosure::{Disclosure, DisclosureProps};
pub use display_settings::{DisplaySettings, DisplaySettingsProps};
pub use el::{El, el, svg};
pub use error_summary::{ErrorItem, ErrorSummary, ErrorSummaryProps};
pub use error_text::{ErrorText, ErrorTextProps};
pub use field::{Field, FieldProps};
pub use field_group::{FieldGroup, FieldGroupProps};
pub use figure::{Figure, FigureProps};
pub use file_field::{FileField, FileFieldProps};
pub use files_field::{FilesField, FilesFieldProps};
pub use focus::{focus_error_summary, focus_field, focus_page_heading};
pub use form::{Form, FormProps};
pub use ids::{described_by, error_id, hint_id};
pub use ink_drawing::{InkDrawing, InkDrawingProps};
pub use kept::Kept;
pub use link_list::{LinkItem, LinkList, LinkListProps};
pub use live::{live, live_by, live_if};
pub use live_region::{LiveRegion, LiveRegionProps};
pub use notice::{Notice, NoticeProps, Severity};
pub use page_heading::{PageHeading, PageHeadingProps};
pub use place::Place;
pub use progress::{Progress, ProgressProps};
pub use radio_group::{RadioGroup, RadioGroupProps};
pub use reading::Reading;
pub use rest::{once_shown, page_comes, rest_of_page};
pub use secret_field::{SecretField, SecretFieldProps};
pub use signature_pad::{SignaturePad, SignaturePadProps};
pub use skip_link::{SkipLink, SkipLinkProps};
pub use step_indicator::{StepIndicator, StepIndicatorProps};
pub use summary_list::{SummaryList, SummaryListProps, SummaryRow};
pub use text_area::{TextArea, TextAreaProps};
pub use text_field::{FieldWidth, TextField, TextFieldProps};
pub use window_event::on_window;
