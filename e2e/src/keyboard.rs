//! A person without a mouse: Tab, arrows, Space, Enter and letters, nothing else.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use crate::session::within;
use crate::{Answers, Session, Trouble};

/// More presses than any page has controls: then the control cannot be reached at all.
const MOST: usize = 80;

/// What is to be done on a page, in the order of its controls.
const PLAN: &str = r#"
    const plan = [];
    for (const { control, field, part } of controls()) {
      const answer = input[field];
      if (answer === undefined) continue;
      const { id, name, type: kind } = control;
      if (kind === "radio") {
        const wanted = part === "era" ? answer.era : answer;
        if (control.value === wanted && !control.checked) plan.push({ id, name, kind });
      } else if (kind === "checkbox") {
        if (control.checked !== answer.includes(control.value)) plan.push({ id, name, kind });
      } else {
        const text = part ? answer[part] : answer;
        if (text && control.value !== text) plan.push({ id, name, kind: "text", text });
      }
    }
    return plan;
"#;

/// The keyboard of a session.
#[derive(Debug, Clone, Copy)]
pub struct Keyboard<'a> {
    session: &'a Session,
}

#[derive(Debug, Deserialize)]
struct Task {
    id: String,
    name: String,
    kind: String,
    text: Option<String>,
}

impl<'a> Keyboard<'a> {
    /// The keyboard of that session.
    #[must_use]
    pub fn of(session: &'a Session) -> Self {
        Self { session }
    }

    /// Presses a key.
    ///
    /// # Errors
    /// What the browser says.
    pub fn press(self, key: Key) -> Result<(), Trouble> {
        self.send(char::from(key).to_string())
    }

    /// Types a text to whatever has the focus.
    ///
    /// # Errors
    /// What the browser says.
    pub fn send(self, text: impl AsRef<str>) -> Result<(), Trouble> {
        let driver = self.session.driver();
        let keys = driver
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .send_keys(text.as_ref());
        within("keys", keys.perform())
    }

    /// Answers the page. What an answer brings forth is answered too.
    ///
    /// # Errors
    /// [`Trouble::Page`] if a control cannot be reached or does not do what its key should.
    pub fn fill(self, answers: &Answers) -> Result<(), Trouble> {
        let mut done = 0;
        loop {
            let tasks: Vec<Task> = self.session.run(PLAN, answers)?;
            let Some(task) = tasks.into_iter().next() else { return Ok(()) };
            self.carry_out(&task)?;
            done += 1;
            if done > MOST {
                return Err(Trouble::Page(format!("keys do not change {}", task.id)));
            }
        }
    }

    /// Goes by Tab to an element.
    ///
    /// # Errors
    /// [`Trouble::Page`] if Tab never comes there.
    pub fn tab_to(self, what: &str, condition: &str) -> Result<(), Trouble> {
        self.step_to(what, condition, || self.press(Key::Tab))
    }

    /// Goes back by Shift and Tab to an element: to what stands before the heading, which has the focus
    /// on a new page.
    ///
    /// # Errors
    /// [`Trouble::Page`] if they never come there.
    pub fn back_to(self, what: &str, condition: &str) -> Result<(), Trouble> {
        self.step_to(what, condition, || {
            let driver = self.session.driver();
            let keys = driver
                .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
                .key_down(Key::Shift)
                .send_keys(char::from(Key::Tab).to_string())
                .key_up(Key::Shift);
            within("keys", keys.perform())
        })
    }

    fn step_to(
        self,
        what: &str,
        condition: &str,
        step: impl Fn() -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        for _ in 0..MOST {
            if self.focused(condition)? {
                return Ok(());
            }
            step()?;
        }
        Err(Trouble::Page(format!("Tab never comes to {what}")))
    }

    fn carry_out(self, task: &Task) -> Result<(), Trouble> {
        let here = format!("document.activeElement.id === {}", json!(task.id));
        match task.kind.as_str() {
            "radio" => {
                // One stop of Tab for the whole group; the arrows choose within it.
                let group = format!("document.activeElement.name === {}", json!(task.name));
                self.tab_to(&task.name, &group)?;
                let mut presses = 0;
                while !self.focused(&here)? {
                    self.press(Key::Down)?;
                    presses += 1;
                    if presses > MOST {
                        return Err(Trouble::Page(format!("the arrows never come to {}", task.id)));
                    }
                }
                if !self.focused("document.activeElement.checked")? {
                    self.send(" ")?;
                }
                Ok(())
            }
            "checkbox" => {
                self.tab_to(&task.id, &here)?;
                self.send(" ")
            }
            _ => {
                self.tab_to(&task.id, &here)?;
                self.send(task.text.as_deref().unwrap_or_default())
            }
        }
    }

    fn focused(self, condition: &str) -> Result<bool, Trouble> {
        self.session.value(&format!("!!({condition})"), ())
    }
}
