use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem};

/// Cases of the kind `deadline`.
pub(crate) fn judge(_input: &Input, _bench: &Bench<'_>) -> Result<Answer, Problem> {
    Err(Problem::UnknownKey("kind deadline: rules under construction".to_owned()))
}
