use super::load::{id_of, parse, requests_of, whole_of};
use super::{FacilityPolicy, Inconsistency, JsonShape, PolicyError, PolicyProblem, WholePolicy};
use super::{keyed, short, text_shape};
use crate::json::{Json, Way, key_twice, merge, steps_there};

/// What a file says under [`HANDLING`] when that stands in a file of its own.
const APART: &str = "apart";
/// The key of the rules for the facility's own handling of information.
const HANDLING: &str = "handling";

/// The most templates below one file: deeper, nobody could say where a rule comes from.
pub const MOST_TEMPLATES: usize = 4;

/// A facility's file and the templates below it (`extends`), while they are gathered.
///
/// This crate fetches nothing: whoever has the texts hands in the one that [`wanted`](Self::wanted)
/// names, until there is none, and then has the rules.
///
/// ```text
/// let mut layers = Layers::begin("sakura.json", &text)?;
/// while let Some(file) = layers.wanted() {
///     layers.add(&fetch(&file)?)?;
/// }
/// let policy = layers.facility()?;
/// ```
pub struct Layers {
    /// From the facility's file down, each under its name.
    layers: Vec<(String, Json)>,
    wanted: Option<String>,
    /// Whether the rules for handling are wanted too, where they stand in a file of their own.
    whole: bool,
}

impl Layers {
    /// Reads a facility's file; `file_name` as for [`load`](super::load).
    ///
    /// # Errors
    /// As [`load`](super::load), as far as it is to be seen without the templates.
    pub fn begin(file_name: &str, text: &str) -> Result<Self, PolicyError> {
        let mut layers = Self { layers: Vec::new(), wanted: None, whole: false };
        layers.read(file_name.to_owned(), text)?;
        Ok(layers)
    }

    /// The same, for whoever wants the [`whole`](Self::whole): where the rules for the facility's own handling
    /// stand apart (`"handling": "apart"`), their file is wanted as well.
    ///
    /// # Errors
    /// As [`begin`](Self::begin).
    pub fn begin_whole(file_name: &str, text: &str) -> Result<Self, PolicyError> {
        Ok(Self { whole: true, ..Self::begin(file_name, text)? })
    }

    /// The file that is still wanted, seen from the facilities' folder: a template, `templates/<id>.json`, or
    /// the facility's `handling/<id>.json`.
    #[must_use]
    pub fn wanted(&self) -> Option<String> {
        let template = self.wanted.as_ref().map(|id| ["templates/", id, ".json"].concat());
        template.or_else(|| self.apart().filter(|_| self.whole))
    }

    /// The file with the rules for handling, where they stand apart.
    fn apart(&self) -> Option<String> {
        let (file, json) = self.layers.first()?;
        let is_apart = json.get(HANDLING).and_then(Json::as_text) == Some(APART);
        is_apart.then(|| [HANDLING, "/", id_of(file), ".json"].concat())
    }

    /// Hands in the text of the file that is wanted.
    ///
    /// # Errors
    /// As [`load`](super::load); and a template that stands on itself, or too many of them.
    pub fn add(&mut self, text: &str) -> Result<(), PolicyError> {
        let Some(file) = self.wanted() else { return Ok(()) };
        if self.wanted.is_some() {
            return self.read(file, text);
        }
        let rules = parse(&file, text)?;
        let facility = &mut self.layers[0].1;
        take(facility, HANDLING);
        put(facility, HANDLING, rules);
        Ok(())
    }

    /// The rules for requests.
    ///
    /// # Errors
    /// As [`load`](super::load). The error names the file in which the wrong key stands; of several
    /// mistakes it tells those that stand in the same file as the first.
    pub fn facility(&self) -> Result<FacilityPolicy, PolicyError> {
        self.judged(requests_of)
    }

    /// The whole of the file, as [`load_whole`](super::load_whole) reads it.
    ///
    /// # Errors
    /// As [`facility`](Self::facility).
    pub fn whole(&self) -> Result<WholePolicy, PolicyError> {
        self.judged(whole_of)
    }

    /// The file that says the same without a template, for hosts: nobody waits for a second fetch.
    ///
    /// # Errors
    /// As [`facility`](Self::facility): what breaks the format is not written.
    pub fn merged(&self) -> Result<String, PolicyError> {
        self.whole()?;
        Ok(self.merge().to_text())
    }

    /// The same in two files, for hosts: the facility's with the rules for requests, and, where it has any,
    /// that of the rules for handling, see [`begin_whole`](Self::begin_whole). Who makes a request waits for the first alone.
    ///
    /// # Errors
    /// As [`merged`](Self::merged).
    pub fn parted(&self) -> Result<(String, Option<String>), PolicyError> {
        self.whole()?;
        let mut requests = self.merge();
        let handling = take(&mut requests, HANDLING).filter(|rules| *rules != Json::Null);
        if handling.is_some() {
            put(&mut requests, HANDLING, Json::Text(APART.to_owned()));
        }
        Ok((requests.to_text(), handling.map(|rules| rules.to_text())))
    }

    fn read(&mut self, file: String, text: &str) -> Result<(), PolicyError> {
        let mut json = parse(&file, text)?;
        let refused = |path: &str, problem| Err(PolicyError::one(&file, path.to_owned(), problem));
        let wanted = match take(&mut json, "extends") {
            None | Some(Json::Null) => None,
            Some(Json::Text(id)) if text_shape::is_kebab(&id) => Some(id),
            Some(Json::Text(id)) => {
                let (code, found) = (Inconsistency::IdShape, short(&id));
                return refused("extends", PolicyProblem::Inconsistent { code, found });
            }
            Some(_) => {
                let (found, expected) = (String::new(), JsonShape::Text);
                return refused("extends", PolicyProblem::WrongType { found, expected });
            }
        };
        // Only what is merged hides a key that stands twice; a file by itself is read as it is.
        if wanted.is_some() || !self.layers.is_empty() {
            if let Some((path, key)) = key_twice(&json, Way::TOP) {
                return refused(&path, PolicyProblem::DuplicateKey { key });
            }
            if self.layers.len() >= MOST_TEMPLATES && wanted.is_some() {
                let limit = MOST_TEMPLATES;
                return refused("extends", PolicyProblem::TooManyTemplates { limit });
            }
        }
        self.layers.push((file, json));
        self.wanted = wanted;
        let again = |file: String| self.layers.iter().any(|(known, _)| *known == file);
        if let Some(id) = self.wanted.clone()
            && self.wanted().is_some_and(again)
        {
            let file = self.layers.last().map_or("", |(file, _)| file.as_str());
            let problem = PolicyProblem::TemplateCycle { id };
            return Err(PolicyError::one(file, "extends".to_owned(), problem));
        }
        Ok(())
    }

    fn judged<T>(&self, read: fn(&str, &Json) -> Result<T, PolicyError>) -> Result<T, PolicyError> {
        let (top, json) = &self.layers[0];
        if let (Some(id), Some((file, _))) = (&self.wanted, self.layers.last()) {
            let problem = PolicyProblem::TemplateMissing { id: id.clone() };
            return Err(PolicyError::one(file, "extends".to_owned(), problem));
        }
        match self.layers.len() {
            1 => read(top, json),
            _ => {
                let merged = self.merge();
                read(top, &merged).map_err(|error| self.placed(error, &merged))
            }
        }
    }

    fn merge(&self) -> Json {
        let from_below = self.layers.iter().rev().map(|(_, json)| json.clone());
        let put_over = |under: Json, mut over: Json| {
            keyed::into_list(&mut over, &under);
            merge(over, under)
        };
        from_below.reduce(put_over).unwrap_or(Json::Null)
    }

    /// The same mistakes under the name of the file in which they stand: of those that go furthest
    /// along the way, the uppermost, since it is what counts.
    fn placed(&self, mut error: PolicyError, merged: &Json) -> PolicyError {
        let place = |path: &str| {
            let way = |json| keyed::way_in(json, merged, path).unwrap_or_else(|| path.to_owned());
            let ways = self.layers.iter().map(|(file, json)| (file, way(json), json));
            let steps = ways.map(|(file, way, json)| (steps_there(json, &way), file.clone(), way));
            steps.rev().max_by_key(|(steps, ..)| *steps)
        };
        let mut first = None;
        error.problems.retain_mut(|found| {
            let Some((_, file, way)) = place(&found.path) else { return true };
            found.path = way;
            *first.get_or_insert_with(|| file.clone()) == file
        });
        error.file = first.unwrap_or(error.file);
        error
    }
}

/// Puts a value under a key of an object that has no such key.
fn put(json: &mut Json, key: &str, value: Json) {
    if let Json::Object(entries) = json {
        entries.push((key.to_owned(), value));
    }
}

/// Takes a key out of an object.
fn take(json: &mut Json, key: &str) -> Option<Json> {
    let Json::Object(entries) = json else { return None };
    let place = entries.iter().position(|(known, _)| known == key)?;
    Some(entries.remove(place).1)
}
