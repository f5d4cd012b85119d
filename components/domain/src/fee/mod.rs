//! What does it cost, and is it paid? (手数料)

mod amount;
mod assess;
mod pages;
mod payment;
mod postal_order;
mod tax;
mod verdict;

pub use assess::{FeeFacts, Outcome, assess};
pub use pages::{Sheet, SheetSize, a4_pages};
pub use payment::{Payment, PaymentState, PaymentVerdict, check_payment};
pub use postal_order::{IssueCharge, PostalOrders, postal_orders, postal_orders_for};
pub use tax::{ConsumptionTax, TaxRate, consumption_tax};
pub use verdict::{FeeBasis, FeeFlag, FeeShare, FeeTax, FeeVerdict};
