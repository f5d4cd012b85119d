//! When is a plan, a training, a review or an audit due again? (定期的な業務)

mod due;

pub use due::{CycleFacts, CycleFlag, CycleVerdict, due};
