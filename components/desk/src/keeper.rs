//! Who keeps the log: setting it up, opening and shutting it, reading and writing it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use madoguchi_casework::{
    Act, Case, CaseEvent, ConsentAct, ConsentEvent, ConsentRecorded, DeskEvent, DeskRecorded,
    DeskState, Despite, Entry as RegisterEntry, KeyOrigin, Opening, Person, PersonRow, Recorded,
    RegisterEvent, RegisterKind, RegisterRecorded, Row, SCREEN_LANGUAGE, SealingKeys, Wordings,
    folded,
};
use madoguchi_domain::Date;
use madoguchi_domain::date::japan_today;
use madoguchi_domain::policy::{ConsentForm, Role, WholePolicy, load_whole};
use madoguchi_ledger::backup::{self, BackupError, Secret};
use madoguchi_ledger::merge::Merged;
use madoguchi_ledger::recovery::RecoveryCode;
use madoguchi_ledger::seal::{DataKey, Purpose, Sealer};
use madoguchi_ledger::vault::{Effort, Vault, VaultError};
use madoguchi_ledger::{Entry, PersonId, SubjectId, Tries, code};
use madoguchi_storage::Subscription;
use madoguchi_storage::desk::{
    Change, DeskLog, DeskStore, Expected, GetError, LogError, Random, Table, WriteError, open_desk,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::form::Values;
use crate::keys::KeyPair;
use crate::registers::RegisterRow;

/// Where the vault lies.
const VAULT: &str = "vault";
/// Where wrong tries are counted.
const TRIES: &str = "tries";
/// Where the key lies that seals what an applicant types.
const KIOSK_KEY: &str = "kiosk-key";
/// Where that lies.
const KIOSK: &str = "kiosk";
/// Where wrong tries of a person's code are counted.
const CODE_TRIES: &str = "code-tries";

/// What a desk is set up with.
pub struct NewDesk {
    /// The facility's rules.
    pub rules: Arc<WholePolicy>,
    /// The facility's file, whole.
    pub file: String,
    /// The passphrase.
    pub passphrase: String,
    /// The first member of staff.
    pub person: NewPerson,
    /// Their code.
    pub code: String,
}

/// A new member of staff.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewPerson {
    /// The name.
    pub name: String,
    /// The offices they hold.
    pub roles: Vec<Role>,
}

impl NewPerson {
    /// As it was answered.
    #[must_use]
    pub fn of(values: &Values) -> Self {
        let roles = values.all("person-roles").iter().filter_map(|role| Role::from_code(role).ok());
        Self { name: values.text("person-name").to_owned(), roles: roles.collect() }
    }
}

/// Why the lock did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnlockError {
    /// Another passphrase.
    Wrong,
    /// Another recovery number.
    WrongNumber,
    /// What was typed can be no recovery number.
    Slip,
    /// Too many wrong ones: so many seconds must be waited.
    Wait {
        /// How many.
        seconds: u64,
    },
    /// The store or the log did not do as asked: why.
    Refused(&'static str),
}

/// Why somebody was not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInError {
    /// Another code.
    Wrong,
    /// Too many wrong ones: so many seconds must be waited.
    Wait {
        /// How many.
        seconds: u64,
    },
    /// The store or the log did not do as asked: why.
    Refused(&'static str),
}

impl From<&'static str> for SignInError {
    fn from(code: &'static str) -> Self {
        Self::Refused(code)
    }
}

/// What is recorded about a case: an event, and what it is recorded in spite of.
#[derive(Debug, Clone, Serialize)]
pub struct Saying {
    /// The event.
    pub event: CaseEvent,
    /// What speaks against it, with the reason that was given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub despite: Vec<Despite>,
}

/// What else to say of something that was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recording {
    /// Whether the clock stands behind where it stood at the entry before.
    pub clock_went_back: bool,
}

/// A case as it was read.
#[derive(Debug, Clone)]
pub struct Found {
    /// The case.
    pub case: Case,
    /// How many entries could not be opened.
    pub unreadable: usize,
}

/// An entry of a register as it was read.
#[derive(Debug, Clone)]
pub struct FoundEntry {
    /// The entry.
    pub entry: RegisterEntry,
    /// How many of its events could not be opened.
    pub unreadable: usize,
}

/// Somebody's consents as they were read.
#[derive(Debug, Clone)]
pub struct FoundPerson {
    /// Whom they are about.
    pub person: Person,
    /// How many of the events could not be opened.
    pub unreadable: usize,
}

/// A case as the board has it, or somebody as the list of consents has them.
#[derive(Debug)]
pub struct Listed<T = Row> {
    row: T,
    looked_through: OnceLock<String>,
}

impl<T: LookedThrough> Listed<T> {
    /// Its names and numbers as they are compared: made when it is looked for first.
    #[must_use]
    pub fn looked_through(&self) -> &str {
        self.looked_through.get_or_init(|| self.row.looked_through())
    }
}

/// A row that is looked for by what is typed.
pub trait LookedThrough {
    /// Its names and numbers as they are compared.
    fn looked_through(&self) -> String;
}

impl LookedThrough for Row {
    fn looked_through(&self) -> String {
        Self::looked_through(self)
    }
}

impl LookedThrough for PersonRow {
    fn looked_through(&self) -> String {
        [folded(&self.name), folded(&self.kana)].join(" ")
    }
}

impl<T> From<T> for Listed<T> {
    fn from(row: T) -> Self {
        Self { row, looked_through: OnceLock::new() }
    }
}

impl<T> Deref for Listed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.row
    }
}

/// What is kept beside the log for the lists: a row of the board stands as it is, one of a register, and
/// somebody's of the consents, under a name that no case has.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum KeptRow {
    Register { register: RegisterRow },
    Person { person: PersonRow },
    Case(Box<Row>),
}

/// What a line of the log says.
#[derive(Serialize)]
struct Says<'a, T> {
    event: &'a T,
}

/// The tablet in an applicant's hands: it can keep what they type, and read nothing. Clones are the
/// same.
#[derive(Clone)]
pub struct Kiosk(Rc<KioskInner>);

struct KioskInner {
    store: DeskStore,
    sealer: Sealer,
    rules: Arc<WholePolicy>,
}

/// What an applicant has typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// The answers, as JSON.
    pub answers: String,
    /// The request as it travels in codes; empty: it is not finished.
    pub parcel: String,
}

impl Kiosk {
    /// The facility's rules.
    #[must_use]
    pub fn rules(&self) -> Arc<WholePolicy> {
        Arc::clone(&self.0.rules)
    }

    /// Keeps what has been typed so far, sealed. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`WriteError`].
    pub async fn keep(&self, handed: &Handed) -> Result<(), WriteError> {
        let plain = serde_json::to_vec(handed).unwrap_or_default();
        let sealed = self.0.sealer.seal(KIOSK, &plain, &mut Random);
        let sealed = sealed.map_err(|_| WriteError::Refused("no-entropy".into()))?;
        self.0.store.write(&[], vec![Change::put(Table::Notes, KIOSK, sealed)]).await
    }
}

/// What came of verifying a device's entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// So many from the beginning are sound.
    pub sound: u64,
    /// The first trouble, as a code; none: all are.
    pub trouble: Option<&'static str>,
}

/// Why a backup was not brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestoreError {
    /// What is wrong with the file, or the secret.
    Backup(BackupError),
    /// It is another facility's.
    OtherFacility,
    /// The store did not do as asked: why.
    Refused(&'static str),
}

/// The keeper of the log. Clones are the same.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>, Rc<[String]>);

struct Inner {
    store: DeskStore,
    vault: RefCell<Option<Vault>>,
    open: RefCell<Option<Rc<Open>>>,
}

/// What there is while the lock is open.
struct Open {
    log: DeskLog,
    state: RefCell<DeskState>,
    rules: RefCell<Option<Arc<WholePolicy>>>,
    rows: RefCell<BTreeMap<SubjectId, Arc<Listed>>>,
    registers: RefCell<BTreeMap<SubjectId, RegisterRow>>,
    persons: RefCell<BTreeMap<SubjectId, Arc<Listed<PersonRow>>>>,
    me: RefCell<Option<PersonId>>,
}

/// The time, from whoever has a clock.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// Milliseconds since 1970.
    pub now_ms: u64,
}

impl Keeper {
    /// Opens the store of this machine.
    ///
    /// # Errors
    /// Why there is none, as a code.
    pub async fn open() -> Result<Self, &'static str> {
        let store = open_desk().await.map_err(|refusal| refusal.code())?;
        Self::on(store).await
    }

    /// The keeper of a store.
    ///
    /// # Errors
    /// Why it cannot be read, as a code.
    pub async fn on(store: DeskStore) -> Result<Self, &'static str> {
        let vault = store.get(Table::Vault, VAULT).await.map_err(|error| got(&error))?;
        let vault = match vault {
            None => None,
            Some(bytes) => {
                let text = String::from_utf8(bytes).map_err(|_| "vault")?;
                Some(Vault::from_json(&text).map_err(|_| "vault")?)
            }
        };
        let inner = Inner { store, vault: RefCell::new(vault), open: RefCell::default() };
        Ok(Self(Rc::new(inner), Rc::default()))
    }

    /// Whether a desk has been set up on this machine.
    #[must_use]
    pub fn is_set_up(&self) -> bool {
        self.0.vault.borrow().is_some()
    }

    /// Whether the lock is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.open.borrow().is_some()
    }

    /// Shuts the lock: the key is gone.
    pub fn lock(&self) {
        *self.0.open.borrow_mut() = None;
    }

    /// The same keeper for what was typed into this note: whatever is recorded about a case or an entry
    /// through it, the note goes in the same write. A browser that ends right afterwards leaves nothing
    /// in a form that is in the log already.
    #[must_use]
    pub fn from_note(&self, key: &str) -> Self {
        Self(Rc::clone(&self.0), Rc::from([key.to_owned()]))
    }

    /// As [`from_note`](Self::from_note), for what an applicant has typed on this tablet.
    #[must_use]
    pub fn from_handed(&self) -> Self {
        Self(Rc::clone(&self.0), Rc::from([KIOSK_KEY, KIOSK].map(str::to_owned)))
    }

    fn opened(&self) -> Result<Rc<Open>, &'static str> {
        self.0.open.borrow().clone().ok_or("closed")
    }

    /// Sets the desk up and opens it, with its first member of staff at it. Gives the recovery number.
    ///
    /// # Errors
    /// A code; nothing was set up.
    pub async fn set_up(&self, new: NewDesk, clock: Clock) -> Result<String, &'static str> {
        let made = Vault::create(&new.passphrase, Effort::USUAL, &mut Random);
        let (vault, key, number) = made.map_err(|_| "no-entropy")?;
        self.clear_leftovers().await?;
        let person = PersonId::random(&mut Random).map_err(|_| "no-entropy")?;
        let verifier = code::verifier(&new.code, &mut Random).map_err(|_| "no-entropy")?;
        let id = person.to_string();
        let events = [
            DeskEvent::SetUp { facility: new.rules.facility.id.clone() },
            DeskEvent::RulesTaken { file: new.file },
            DeskEvent::StaffAdded {
                person: id.clone(),
                name: new.person.name,
                roles: new.person.roles,
                others: Vec::new(),
            },
            DeskEvent::CodeSet { person: id, verifier },
        ];
        let log = self.log(key).await?;
        write_desk(&log, person, &events, clock).await?;
        // Last: before there is a vault, there is no desk here, and it can be set up anew.
        self.put_vault(None, &vault).await?;
        self.come_in(log).await?;
        *self.opened()?.me.borrow_mut() = Some(person);
        Ok(number.written())
    }

    /// Clears what a setting up that came to nothing has left: nobody has its key.
    async fn clear_leftovers(&self) -> Result<(), &'static str> {
        let expected = Expected { table: Table::Vault, key: VAULT.to_owned(), bytes: None };
        let tables = Table::ALL.into_iter().filter(|table| *table != Table::Vault);
        let changes = tables.map(|table| Change::Clear { table }).collect();
        self.0.store.write(&[expected], changes).await.map_err(|error| wrote(&error))
    }

    async fn put_vault(&self, before: Option<&Vault>, vault: &Vault) -> Result<(), &'static str> {
        let expected = Expected {
            table: Table::Vault,
            key: VAULT.to_owned(),
            bytes: before.map(|vault| vault.to_json().into_bytes()),
        };
        let change = Change::put(Table::Vault, VAULT, vault.to_json().into_bytes());
        let written = self.0.store.write(&[expected], vec![change]).await;
        written.map_err(|error| wrote(&error))?;
        *self.0.vault.borrow_mut() = Some(vault.clone());
        Ok(())
    }

    async fn log(&self, key: DataKey) -> Result<DeskLog, &'static str> {
        DeskLog::open(self.0.store.clone(), key).await.map_err(|error| logged(&error))
    }

    /// Reads what the room needs.
    async fn come_in(&self, log: DeskLog) -> Result<(), &'static str> {
        let open = Open {
            log,
            state: RefCell::default(),
            rules: RefCell::default(),
            rows: RefCell::default(),
            registers: RefCell::default(),
            persons: RefCell::default(),
            me: RefCell::default(),
        };
        let open = Rc::new(open);
        open.read_desk().await?;
        open.read_rows().await?;
        *self.0.open.borrow_mut() = Some(open);
        Ok(())
    }

    /// Opens the lock by the passphrase.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub async fn unlock(&self, passphrase: &str, clock: Clock) -> Result<(), UnlockError> {
        self.try_key(clock, |vault| vault.unlock(passphrase), UnlockError::Wrong).await
    }

    /// Opens the lock by the recovery number.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub async fn recover(&self, number: &str, clock: Clock) -> Result<(), UnlockError> {
        let number = RecoveryCode::read(number).map_err(|_| UnlockError::Slip)?;
        self.try_key(clock, |vault| vault.recover(&number), UnlockError::WrongNumber).await
    }

    async fn try_key(
        &self,
        clock: Clock,
        open: impl FnOnce(&Vault) -> Result<DataKey, VaultError>,
        wrong: UnlockError,
    ) -> Result<(), UnlockError> {
        let refused = UnlockError::Refused;
        let tries = self.tries(TRIES).await.map_err(refused)?;
        let seconds = tries.seconds_to_wait(clock.now_ms);
        if seconds > 0 {
            return Err(UnlockError::Wait { seconds });
        }
        let opened = self.0.vault.borrow().as_ref().map(open);
        match opened {
            Some(Ok(key)) => {
                self.put_tries(TRIES, Tries::default()).await.map_err(refused)?;
                let log = self.log(key).await.map_err(refused)?;
                self.come_in(log).await.map_err(refused)
            }
            Some(Err(VaultError::Wrong)) => {
                let tries = tries.and_wrong(clock.now_ms);
                self.put_tries(TRIES, tries).await.map_err(refused)?;
                match tries.seconds_to_wait(clock.now_ms) {
                    0 => Err(wrong),
                    seconds => Err(UnlockError::Wait { seconds }),
                }
            }
            Some(Err(_)) | None => Err(refused("vault")),
        }
    }

    async fn tries(&self, key: &str) -> Result<Tries, &'static str> {
        let kept = self.0.store.get(Table::Vault, key).await.map_err(|error| got(&error))?;
        Ok(kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
    }

    async fn put_tries(&self, key: &str, tries: Tries) -> Result<(), &'static str> {
        let bytes = serde_json::to_vec(&tries).unwrap_or_default();
        let change = Change::put(Table::Vault, key, bytes);
        self.0.store.write(&[], vec![change]).await.map_err(|error| wrote(&error))
    }

    /// Wraps the key under another passphrase.
    ///
    /// # Errors
    /// A code; the one before still opens.
    pub async fn change_passphrase(&self, passphrase: &str) -> Result<(), &'static str> {
        let before = self.0.vault.borrow().clone().ok_or("vault")?;
        let open = self.opened()?;
        let vault = before.clone().with_passphrase(passphrase, open.log.key(), &mut Random);
        self.put_vault(Some(&before), &vault.map_err(|_| "no-entropy")?).await
    }

    /// Makes another recovery number: the one before opens nothing any more.
    ///
    /// # Errors
    /// A code; the one before still opens.
    pub async fn new_recovery(&self) -> Result<String, &'static str> {
        let before = self.0.vault.borrow().clone().ok_or("vault")?;
        let open = self.opened()?;
        let made = before.clone().with_new_recovery(open.log.key(), &mut Random);
        let (vault, number) = made.map_err(|_| "no-entropy")?;
        self.put_vault(Some(&before), &vault).await?;
        Ok(number.written())
    }

    /// Lets somebody in by their code.
    ///
    /// # Errors
    /// [`SignInError`].
    pub async fn sign_in(
        &self,
        person: &str,
        typed: &str,
        clock: Clock,
    ) -> Result<(), SignInError> {
        let open = self.opened()?;
        let tries = self.tries(CODE_TRIES).await?;
        let seconds = tries.seconds_to_wait(clock.now_ms);
        if seconds > 0 {
            return Err(SignInError::Wait { seconds });
        }
        let verifier = open
            .state
            .borrow()
            .staff
            .get(person)
            .filter(|staff| !staff.left)
            .and_then(|staff| staff.verifier.clone());
        let typed = crate::secrets::plain_digits(typed);
        if verifier.is_some_and(|verifier| code::fits(&typed, &verifier)) {
            self.put_tries(CODE_TRIES, Tries::default()).await?;
            *open.me.borrow_mut() = person.parse().ok();
            return Ok(());
        }
        let tries = tries.and_wrong(clock.now_ms);
        self.put_tries(CODE_TRIES, tries).await?;
        match tries.seconds_to_wait(clock.now_ms) {
            0 => Err(SignInError::Wrong),
            seconds => Err(SignInError::Wait { seconds }),
        }
    }

    /// Sets the code of somebody who has none, and lets them in.
    ///
    /// # Errors
    /// [`SignInError`].
    pub async fn set_code(
        &self,
        person: &str,
        digits: &str,
        clock: Clock,
    ) -> Result<(), SignInError> {
        let open = self.opened()?;
        let has_one = |state: &DeskState| {
            state.staff.get(person).is_none_or(|staff| staff.left || staff.verifier.is_some())
        };
        if has_one(&open.state.borrow()) {
            return Err(SignInError::Wrong);
        }
        let me: PersonId = person.parse().map_err(|_| SignInError::Wrong)?;
        let verifier = code::verifier(digits, &mut Random).map_err(|_| "no-entropy")?;
        let event = DeskEvent::CodeSet { person: person.to_owned(), verifier };
        write_desk(&open.log, me, &[event], clock).await?;
        open.read_desk().await?;
        *open.me.borrow_mut() = Some(me);
        Ok(())
    }

    /// Nobody is at the desk any more; the lock stays open.
    pub fn sign_out(&self) {
        if let Ok(open) = self.opened() {
            *open.me.borrow_mut() = None;
        }
    }

    /// The id of whoever is at the desk.
    #[must_use]
    pub fn me(&self) -> Option<String> {
        let me = *self.opened().ok()?.me.borrow();
        me.map(|me| me.to_string())
    }

    /// Reads the staff list and the settings.
    pub fn with_state<R: Default>(&self, read: impl FnOnce(&DeskState) -> R) -> R {
        self.opened().map(|open| read(&open.state.borrow())).unwrap_or_default()
    }

    /// The offices of whoever is at the desk.
    #[must_use]
    pub fn my_roles(&self) -> Vec<Role> {
        let Some(me) = self.me() else { return Vec::new() };
        self.with_state(|state| state.offices(&me).to_vec())
    }

    /// The facility's rules; none: the lock is shut, or they cannot be read.
    #[must_use]
    pub fn rules(&self) -> Option<Arc<WholePolicy>> {
        self.opened().ok()?.rules.borrow().clone()
    }

    /// Records something about the desk itself.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn record_desk(&self, event: DeskEvent, clock: Clock) -> Result<(), &'static str> {
        let open = self.opened()?;
        let me = open.me.borrow().ok_or("closed")?;
        let new_rules = matches!(event, DeskEvent::RulesTaken { .. });
        write_desk(&open.log, me, &[event], clock).await?;
        open.read_desk().await?;
        if new_rules {
            open.make_person_rows().await?;
        }
        Ok(())
    }

    /// A new name for somebody on the staff list.
    ///
    /// # Errors
    /// `no-entropy`.
    pub fn new_person(&self) -> Result<String, &'static str> {
        PersonId::random(&mut Random).map(|id| id.to_string()).map_err(|_| "no-entropy")
    }

    /// What the board shows.
    #[must_use]
    pub fn rows(&self) -> Vec<(SubjectId, Arc<Listed>)> {
        let Ok(open) = self.opened() else { return Vec::new() };
        let rows = open.rows.borrow();
        rows.iter().map(|(subject, row)| (*subject, Arc::clone(row))).collect()
    }

    /// Receives a request: a new case.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn open_case(
        &self,
        opening: Opening,
        clock: Clock,
    ) -> Result<(SubjectId, Recording), &'static str> {
        let subject = SubjectId::random(&mut Random).map_err(|_| "no-entropy")?;
        let event = CaseEvent::new(opening.first_arrived, Act::Opened(Box::new(opening)));
        let saying = Saying { event, despite: Vec::new() };
        Ok((subject, self.record_case(subject, vec![saying], clock).await?))
    }

    /// A case, read anew.
    ///
    /// # Errors
    /// A code.
    pub async fn case(&self, subject: SubjectId) -> Result<Found, &'static str> {
        let open = self.opened()?;
        let read = open.log.subject(subject).await.map_err(|error| logged(&error))?;
        let records: Vec<Recorded> = read.entries.iter().filter_map(recorded).collect();
        let case = Case::fold(&records).ok_or("damaged")?;
        Ok(Found { case, unreadable: read.unreadable.len() })
    }

    /// Records events about a case, all or none, and what the board shows of it. Whether the clock stands
    /// behind where it stood before is told: days are reckoned by it.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn record_case(
        &self,
        subject: SubjectId,
        sayings: Vec<Saying>,
        clock: Clock,
    ) -> Result<Recording, &'static str> {
        let texts = sayings.iter().map(|saying| serde_json::to_string(saying).unwrap_or_default());
        self.record(subject, texts.collect(), clock).await
    }

    /// What the lists of the registers show.
    #[must_use]
    pub fn register_rows(&self) -> Vec<(SubjectId, RegisterRow)> {
        let Ok(open) = self.opened() else { return Vec::new() };
        let rows = open.registers.borrow();
        rows.iter().map(|(subject, row)| (*subject, row.clone())).collect()
    }

    /// Begins an entry of a register.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn open_entry(
        &self,
        event: RegisterEvent,
        clock: Clock,
    ) -> Result<(SubjectId, Recording), &'static str> {
        if event.act.begins().is_none() {
            return Err("damaged");
        }
        let subject = SubjectId::random(&mut Random).map_err(|_| "no-entropy")?;
        Ok((subject, self.record_entry(subject, vec![event], clock).await?))
    }

    /// An entry of a register, read anew.
    ///
    /// # Errors
    /// A code.
    pub async fn entry(&self, subject: SubjectId) -> Result<FoundEntry, &'static str> {
        let open = self.opened()?;
        let read = open.log.subject(subject).await.map_err(|error| logged(&error))?;
        let entry = register_entry(read.entries.iter()).ok_or("damaged")?;
        Ok(FoundEntry { entry, unreadable: read.unreadable.len() })
    }

    /// All entries of a register that can be read, the newest first.
    ///
    /// # Errors
    /// A code.
    pub async fn entries(&self, kind: RegisterKind) -> Result<Vec<RegisterEntry>, &'static str> {
        let mut all = Vec::new();
        for (subject, row) in self.register_rows() {
            if row.kind == kind {
                all.push(self.entry(subject).await?.entry);
            }
        }
        all.sort_by(|a, b| (b.opened, &b.number).cmp(&(a.opened, &a.number)));
        Ok(all)
    }

    /// Records events about an entry of a register, all or none, and what its list shows of it.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn record_entry(
        &self,
        subject: SubjectId,
        events: Vec<RegisterEvent>,
        clock: Clock,
    ) -> Result<Recording, &'static str> {
        let texts =
            events.iter().map(|event| serde_json::to_string(&Says { event }).unwrap_or_default());
        self.record(subject, texts.collect(), clock).await
    }

    /// Those whose consents are kept here.
    #[must_use]
    pub fn persons(&self) -> Vec<(SubjectId, Arc<Listed<PersonRow>>)> {
        let Ok(open) = self.opened() else { return Vec::new() };
        let rows = open.persons.borrow();
        rows.iter().map(|(subject, row)| (*subject, Arc::clone(row))).collect()
    }

    /// Puts somebody on the list of those whose consents are kept.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn list_person(
        &self,
        event: ConsentEvent,
        clock: Clock,
    ) -> Result<(SubjectId, Recording), &'static str> {
        if !matches!(event.act, ConsentAct::Listed { .. }) {
            return Err("damaged");
        }
        let subject = SubjectId::random(&mut Random).map_err(|_| "no-entropy")?;
        Ok((subject, self.record_consents(subject, vec![event], clock).await?))
    }

    /// Somebody's consents, read anew.
    ///
    /// # Errors
    /// A code.
    pub async fn person(&self, subject: SubjectId) -> Result<FoundPerson, &'static str> {
        let open = self.opened()?;
        let read = open.log.subject(subject).await.map_err(|error| logged(&error))?;
        let person = person_of(read.entries.iter()).ok_or("damaged")?;
        Ok(FoundPerson { person, unreadable: read.unreadable.len() })
    }

    /// Records events about somebody's consents, all or none, and what the list shows of them.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn record_consents(
        &self,
        subject: SubjectId,
        events: Vec<ConsentEvent>,
        clock: Clock,
    ) -> Result<Recording, &'static str> {
        let texts =
            events.iter().map(|event| serde_json::to_string(&Says { event }).unwrap_or_default());
        self.record(subject, texts.collect(), clock).await
    }

    /// Keeps the words of a form as they are about to be shown, where they are not kept yet; gives their
    /// digest, which goes into whatever is answered to them.
    ///
    /// # Errors
    /// A code; nothing may be answered.
    pub async fn take_wording(
        &self,
        form: &ConsentForm,
        clock: Clock,
    ) -> Result<String, &'static str> {
        let new = self.with_state(|state| state.wordings.to_take(form, SCREEN_LANGUAGE));
        if let Some(event) = new {
            self.record_desk(event, clock).await?;
        }
        let last = |state: &DeskState| {
            let last = state.wordings.last(&form.id, SCREEN_LANGUAGE);
            last.map(|wording| wording.digest.clone())
        };
        self.with_state(last).ok_or("damaged")
    }

    /// All words that were ever shown on a form.
    #[must_use]
    pub fn wordings(&self) -> Wordings {
        self.with_state(|state| state.wordings.clone())
    }

    /// Records lines about a case, an entry of a register or somebody's consents, and what its list shows.
    async fn record(
        &self,
        subject: SubjectId,
        texts: Vec<String>,
        clock: Clock,
    ) -> Result<Recording, &'static str> {
        let open = self.opened()?;
        let me = open.me.borrow().ok_or("closed")?;
        let rules = open.rules.borrow().clone().ok_or("rules")?;
        let before = open.log.subject(subject).await.map_err(|error| logged(&error))?.entries;
        let row = |new: &[Entry]| {
            made_row(before.iter().chain(new), &rules, &open.state.borrow().wordings)
        };
        open.append(me, subject, texts, &self.1, clock, row).await
    }

    /// The whole log as a backup file. Once it is saved, [`DeskEvent::BackupMade`] is recorded.
    ///
    /// # Errors
    /// A code.
    pub async fn backup(&self, clock: Clock) -> Result<Vec<u8>, &'static str> {
        let open = self.opened()?;
        let vault = self.0.vault.borrow().clone().ok_or("vault")?;
        let facility = open.state.borrow().facility.clone().unwrap_or_default();
        open.log.backup(&vault, &facility, clock.now_ms).await.map_err(|error| logged(&error))
    }

    /// Makes this machine's desk, where there is none, from a backup. Its passphrase and its recovery
    /// number are those of the desk that wrote it.
    ///
    /// # Errors
    /// [`RestoreError`]; nothing was changed.
    pub async fn restore(
        &self,
        file: &[u8],
        secret: Secret<'_>,
        clock: Clock,
    ) -> Result<(), RestoreError> {
        let opened = backup::read(file, secret).map_err(RestoreError::Backup)?;
        self.clear_leftovers().await.map_err(RestoreError::Refused)?;
        let merging = self.log(opened.key).await.map_err(RestoreError::Refused)?;
        let merged = merging.merge(opened.chains).await;
        let merged = merged.map_err(|error| RestoreError::Refused(logged(&error)))?;
        if !merged.refused.is_empty() {
            return Err(RestoreError::Backup(BackupError::Damaged));
        }
        // Only now there is a desk here: before, nothing could be opened by anybody.
        self.put_vault(None, &opened.vault).await.map_err(RestoreError::Refused)?;
        self.come_in(merging).await.map_err(RestoreError::Refused)?;
        let open = self.opened().map_err(RestoreError::Refused)?;
        let events = [DeskEvent::Restored];
        let nobody = PersonId::NOBODY;
        write_desk(&open.log, nobody, &events, clock).await.map_err(RestoreError::Refused)?;
        open.make_rows(&merged, Before::Nothing).await.map_err(RestoreError::Refused)
    }

    /// Takes another device's log, or a backup, into this desk's.
    ///
    /// # Errors
    /// [`RestoreError`]; nothing was changed.
    pub async fn merge(&self, file: &[u8], secret: Secret<'_>) -> Result<Merged, RestoreError> {
        let open = self.opened().map_err(RestoreError::Refused)?;
        let opened = backup::read(file, secret).map_err(RestoreError::Backup)?;
        let facility = open.state.borrow().facility.clone();
        if facility.as_ref() != Some(&opened.contents.facility) {
            return Err(RestoreError::OtherFacility);
        }
        let merged = open.log.merge(opened.chains).await;
        let merged = merged.map_err(|error| RestoreError::Refused(logged(&error)))?;
        open.read_desk().await.map_err(RestoreError::Refused)?;
        open.make_rows(&merged, Before::Something).await.map_err(RestoreError::Refused)?;
        Ok(merged)
    }

    /// Calls back whenever another tab has written.
    pub fn on_written(&self, on_written: impl Fn() + 'static) -> Subscription {
        self.0.store.on_written(on_written)
    }

    /// Reads anew what another tab has written.
    ///
    /// # Errors
    /// A code.
    pub async fn refresh(&self) -> Result<(), &'static str> {
        let open = self.opened()?;
        open.log.refresh().await.map_err(|error| logged(&error))?;
        open.read_desk().await?;
        open.read_rows().await
    }

    /// Verifies the whole log; `progress` hears how many entries have been looked at, and of how many.
    ///
    /// # Errors
    /// A code.
    pub async fn check(
        &self,
        progress: impl FnMut(u64, u64),
    ) -> Result<Vec<Checked>, &'static str> {
        let open = self.opened()?;
        let verified = open.log.verify(progress).await.map_err(|error| logged(&error))?;
        let checked = verified.into_values().map(|verified| Checked {
            sound: verified.sound,
            trouble: verified.trouble.map(madoguchi_ledger::chain::Trouble::code),
        });
        Ok(checked.collect())
    }

    /// The whole log as lines that somebody else can verify. What a private key stands in is left out as if
    /// it had been disposed of: an export is read in clear.
    ///
    /// # Errors
    /// A code.
    pub async fn export(&self) -> Result<String, &'static str> {
        let is_secret = |text: &str| {
            let said = serde_json::from_str::<Value>(text).unwrap_or_default();
            said.get("event").is_some_and(DeskEvent::is_secret)
        };
        self.opened()?.log.export(is_secret).await.map_err(|error| logged(&error))
    }

    /// The keys that requests are sealed to.
    #[must_use]
    pub fn keys(&self) -> SealingKeys {
        self.with_state(|state| state.keys.clone())
    }

    /// Takes a key pair; whether it was not here yet. `reason` says why somebody does it who does not hold
    /// the office.
    ///
    /// # Errors
    /// A code; nothing was recorded.
    pub async fn take_key(
        &self,
        pair: KeyPair,
        how: KeyOrigin,
        reason: &str,
        clock: Clock,
    ) -> Result<bool, &'static str> {
        if self.keys().of(&pair.public).is_some() {
            return Ok(false);
        }
        let KeyPair { public, private } = pair;
        let event = DeskEvent::KeyTaken { public, private, how, reason: reason.to_owned() };
        self.record_desk(event, clock).await?;
        Ok(true)
    }

    /// Hands the tablet over: the lock shuts, and what the applicant types is kept under a key that
    /// opens nothing else. Under the desk's own it can be read again, also after a crash.
    ///
    /// # Errors
    /// A code; the lock is still open.
    pub async fn hand_over(&self) -> Result<Kiosk, &'static str> {
        let open = self.opened()?;
        let rules = open.rules.borrow().clone().ok_or("rules")?;
        let key = DataKey::random(&mut Random).map_err(|_| "no-entropy")?;
        open.log.put_note(KIOSK_KEY, &key.to_text()).await.map_err(|error| logged(&error))?;
        let clear = Change::Delete { table: Table::Notes, key: KIOSK.to_owned() };
        self.0.store.write(&[], vec![clear]).await.map_err(|error| wrote(&error))?;
        self.lock();
        let sealer = key.sealer(Purpose::Notes);
        Ok(Kiosk(Rc::new(KioskInner { store: self.0.store.clone(), sealer, rules })))
    }

    /// What an applicant has typed on this tablet and nobody has taken in yet.
    pub async fn handed_back(&self) -> Option<Handed> {
        let open = self.opened().ok()?;
        let key = open.log.note(KIOSK_KEY).await.ok()??;
        let key = DataKey::from_text(&key)?;
        let sealed = self.0.store.get(Table::Notes, KIOSK).await.ok()??;
        let plain = key.sealer(Purpose::Notes).open(KIOSK, &sealed).ok()?;
        serde_json::from_slice(&plain).ok()
    }

    /// Lets go what an applicant has typed.
    pub async fn drop_handed(&self) {
        self.drop_note(KIOSK_KEY).await;
        self.drop_note(KIOSK).await;
    }

    /// Keeps what is being typed, sealed.
    pub async fn keep_note(&self, key: &str, values: &Values) {
        if let Ok(open) = self.opened() {
            let text = serde_json::to_string(values).unwrap_or_default();
            // What cannot be kept still stands on the page.
            let _ = open.log.put_note(key, &text).await;
        }
    }

    /// What was being typed.
    pub async fn note(&self, key: &str) -> Option<Values> {
        let text = self.opened().ok()?.log.note(key).await.ok()??;
        serde_json::from_str(&text).ok()
    }

    async fn drop_note(&self, key: &str) {
        if let Ok(open) = self.opened() {
            let _ = open.log.erase_note(key).await;
        }
    }
}

/// What there was before a merge.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Something,
}

impl Open {
    async fn read_desk(&self) -> Result<(), &'static str> {
        let read = self.log.subject(SubjectId::DESK).await.map_err(|error| logged(&error))?;
        let records: Vec<DeskRecorded> = read
            .entries
            .iter()
            .filter_map(|entry| serde_json::from_value(merged(entry)?).ok())
            .collect();
        let state = DeskState::fold(&records);
        let name = format!("{}.json", state.facility.as_deref().unwrap_or_default());
        let rules = state.rules.as_ref().and_then(|file| load_whole(&name, file).ok());
        *self.rules.borrow_mut() = rules.map(Arc::new);
        *self.state.borrow_mut() = state;
        Ok(())
    }

    /// Makes the rows of all cases and entries that a merge has touched anew. Where nothing was here before,
    /// all there is of them came with it, and none is read again.
    async fn make_rows(&self, merged: &Merged, before: Before) -> Result<(), &'static str> {
        let mut subjects: BTreeMap<SubjectId, Vec<&Entry>> = BTreeMap::new();
        for entry in merged.new.values().flatten() {
            subjects.entry(entry.head.subject).or_default().push(entry);
        }
        let rows = match before {
            Before::Something => self.rows_of(subjects.into_keys().collect()).await?,
            Before::Nothing => {
                let rules = self.rules.borrow().clone().ok_or("rules")?;
                let wordings = &self.state.borrow().wordings;
                let rows = subjects.into_iter().filter_map(|(subject, mut entries)| {
                    entries.sort_by_key(|entry| entry.head.place());
                    Some((subject, made_row(entries.iter().copied(), &rules, wordings)?))
                });
                rows.collect()
            }
        };
        let texts = rows.iter().filter_map(|(subject, row)| Some((*subject, row.to_text()?)));
        self.log.put_rows(texts.collect()).await.map_err(|error| logged(&error))?;
        self.keep(rows);
        Ok(())
    }

    /// The rows of these subjects, made from the log.
    async fn rows_of(
        &self,
        subjects: Vec<SubjectId>,
    ) -> Result<Vec<(SubjectId, KeptRow)>, &'static str> {
        let rules = self.rules.borrow().clone().ok_or("rules")?;
        let mut rows = Vec::new();
        for subject in subjects {
            let read = self.log.subject(subject).await.map_err(|error| logged(&error))?;
            let wordings = &self.state.borrow().wordings;
            rows.extend(made_row(read.entries.iter(), &rules, wordings).map(|row| (subject, row)));
        }
        Ok(rows)
    }

    /// Makes the rows of all whose consents are kept anew: what a use is, and who has to be asked again,
    /// hangs on the facility's forms.
    async fn make_person_rows(&self) -> Result<(), &'static str> {
        let subjects = self.persons.borrow().keys().copied().collect();
        let rows = self.rows_of(subjects).await?;
        let texts = rows.iter().filter_map(|(subject, row)| Some((*subject, row.to_text()?)));
        self.log.put_rows(texts.collect()).await.map_err(|error| logged(&error))?;
        self.keep(rows);
        Ok(())
    }

    /// Writes events about a subject, and what its list shows of it from then on: of the lists this row
    /// alone is made anew, however long they are.
    async fn append(
        &self,
        by: PersonId,
        subject: SubjectId,
        texts: Vec<String>,
        notes: &[String],
        clock: Clock,
        row: impl FnOnce(&[Entry]) -> Option<KeptRow>,
    ) -> Result<Recording, &'static str> {
        let mut made = None;
        let row = |new: &[Entry]| {
            made = row(new);
            made.as_ref().and_then(KeptRow::to_text)
        };
        let done = self.log.append_from(by, subject, texts, notes, clock.now_ms, row).await;
        let wrote = done.map_err(|error| logged(&error))?;
        self.keep(made.map(|row| (subject, row)));
        Ok(Recording { clock_went_back: wrote.clock_went_back })
    }

    /// Reads the rows that another tab has changed; the first time all.
    async fn read_rows(&self) -> Result<(), &'static str> {
        let changed = self.log.changed_rows().await.map_err(|error| logged(&error))?;
        for subject in changed.gone {
            self.rows.borrow_mut().remove(&subject);
            self.registers.borrow_mut().remove(&subject);
            self.persons.borrow_mut().remove(&subject);
        }
        let read = |(subject, text): (SubjectId, String)| {
            serde_json::from_str(&text).ok().map(|row| (subject, row))
        };
        self.keep(changed.put.into_iter().filter_map(read));
        if !changed.unreadable.is_empty() {
            // Nobody would find the case any more, and all that is known of it is in the log. Without
            // the rules, which may be damaged too, no row can be made; the lock opens all the same.
            let subjects = changed.unreadable.iter().filter_map(|key| key.parse().ok()).collect();
            self.keep(self.rows_of(subjects).await.unwrap_or_default());
        }
        Ok(())
    }

    fn keep(&self, kept: impl IntoIterator<Item = (SubjectId, KeptRow)>) {
        let (mut rows, mut registers) = (self.rows.borrow_mut(), self.registers.borrow_mut());
        let mut persons = self.persons.borrow_mut();
        for (subject, row) in kept {
            match row {
                KeptRow::Case(row) => drop(rows.insert(subject, Arc::new(Listed::from(*row)))),
                KeptRow::Register { register } => drop(registers.insert(subject, register)),
                KeptRow::Person { person } => {
                    drop(persons.insert(subject, Arc::new(Listed::from(person))));
                }
            }
        }
    }
}

impl KeptRow {
    /// As it is kept. It can always be written: it is made of texts, numbers and days.
    fn to_text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }
}

async fn write_desk(
    log: &DeskLog,
    by: PersonId,
    events: &[DeskEvent],
    clock: Clock,
) -> Result<(), &'static str> {
    let texts =
        events.iter().map(|event| serde_json::to_string(&Says { event }).unwrap_or_default());
    let done = log.append(by, SubjectId::DESK, texts.collect(), clock.now_ms, |_| None).await;
    done.map(|_| ()).map_err(|error| logged(&error))
}

/// What is kept for the lists of a case, of an entry of a register or of somebody's consents; none: these
/// are no such events.
fn made_row<'a>(
    log: impl Iterator<Item = &'a Entry> + Clone,
    rules: &WholePolicy,
    wordings: &Wordings,
) -> Option<KeptRow> {
    let records: Vec<Recorded> = log.clone().filter_map(recorded).collect();
    case_row(&records, rules)
        .or_else(|| entry_row(log.clone(), rules))
        .or_else(|| person_row(log, rules, wordings))
}

/// What the list of consents shows of somebody; none: these are no events of anybody's consents.
fn person_row<'a>(
    log: impl Iterator<Item = &'a Entry>,
    rules: &WholePolicy,
    wordings: &Wordings,
) -> Option<KeptRow> {
    let person = PersonRow::of(&person_of(log)?, wordings, rules);
    Some(KeptRow::Person { person })
}

fn person_of<'a>(log: impl Iterator<Item = &'a Entry>) -> Option<Person> {
    let records: Vec<ConsentRecorded> =
        log.filter_map(|entry| serde_json::from_value(merged(entry)?).ok()).collect();
    Person::fold(&records)
}

/// What the board shows of a case; none: these are no case's events.
fn case_row(records: &[Recorded], rules: &WholePolicy) -> Option<KeptRow> {
    let case = Case::fold(records)?;
    Some(KeptRow::Case(Box::new(Row::of(&case, rules))))
}

/// What a register's list shows of an entry, reckoned on the day of its last event's recording; none:
/// these are no entry's events.
fn entry_row<'a>(
    log: impl Iterator<Item = &'a Entry> + Clone,
    rules: &WholePolicy,
) -> Option<KeptRow> {
    let at_ms = log.clone().map(|entry| entry.head.at_ms).max().unwrap_or_default();
    let today = japan_today(i64::try_from(at_ms).unwrap_or_default());
    let register = RegisterRow::of(&register_entry(log)?, rules, today);
    Some(KeptRow::Register { register })
}

fn register_entry<'a>(log: impl Iterator<Item = &'a Entry>) -> Option<RegisterEntry> {
    let records: Vec<RegisterRecorded> =
        log.filter_map(|entry| serde_json::from_value(merged(entry)?).ok()).collect();
    let mut entries = RegisterEntry::fold(&records);
    (!entries.is_empty()).then(|| entries.swap_remove(0))
}

/// An entry as the case reads it; none: its content was disposed of, or is none of ours.
fn recorded(entry: &Entry) -> Option<Recorded> {
    serde_json::from_value(merged(entry)?).ok()
}

/// What an entry says, with what its head says.
fn merged(entry: &Entry) -> Option<Value> {
    let body = entry.body.as_ref()?;
    let Value::Object(mut said) = serde_json::from_str(&body.text).ok()? else { return None };
    said.insert("id".to_owned(), entry.head.hash().to_string().into());
    said.insert("at-ms".to_owned(), entry.head.at_ms.into());
    said.insert("by".to_owned(), entry.head.by.to_string().into());
    Some(Value::Object(said))
}

fn got(error: &GetError) -> &'static str {
    error.code()
}

fn wrote(error: &WriteError) -> &'static str {
    error.code()
}

fn logged(error: &LogError) -> &'static str {
    error.code()
}

/// The number that the facility gives the next case: the year, and how many it has had in it.
#[must_use]
pub fn next_number(rows: &[(SubjectId, Arc<Listed>)], today: Date) -> String {
    use chrono::Datelike;
    let beginning = format!("{}-", today.year());
    let used = rows.iter().filter_map(|(_, row)| row.number.strip_prefix(&beginning));
    let last = used.filter_map(|rest| rest.parse::<u32>().ok()).max().unwrap_or(0);
    format!("{beginning}{:03}", last + 1)
}
