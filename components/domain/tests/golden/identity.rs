use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem};

/// Cases of the kind `identity`.
pub(crate) fn judge(_input: &Input, _bench: &Bench<'_>) -> Result<Answer, Problem> {
    Err(Problem::UnknownKey("kind identity: rules under construction".to_owned()))
}
