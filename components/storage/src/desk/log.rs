use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use madoguchi_ledger::backup::{Contents, Writer};
use madoguchi_ledger::chain::{End, Trouble, Verified, Verifier};
use madoguchi_ledger::merge::{Chains, Merged, merge};
use madoguchi_ledger::seal::{DataKey, Purpose, Sealer, mark};
use madoguchi_ledger::vault::Vault;
use madoguchi_ledger::{Body, DeviceId, Entry, Hash, NoEntropy, PersonId, SubjectId, export};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Change, DeskStore, Expected, GetError, Random, Range, Record, Table, WriteError};

/// Where this device's own name stands.
const DEVICE: &str = "device";
/// Entries that are read at once.
const AT_ONCE: u32 = 1000;
/// Entries that are verified at once: what is pressed or typed meanwhile waits no longer than a frame or
/// two.
const VERIFIED_AT_ONCE: u32 = 200;

/// How often something is written before the machine is given up.
const TRIES: usize = 3;

/// The log of a desk whose lock is open. Dropping it drops the key.
pub struct DeskLog {
    store: DeskStore,
    key: DataKey,
    entries: Sealer,
    ends: Sealer,
    rows: Sealer,
    notes: Sealer,
    device: DeviceId,
    state: RefCell<State>,
    marks: RefCell<Marks>,
}

/// What is known of the chains.
#[derive(Default)]
struct State {
    /// The end of each chain, and the sealed record that says so.
    ends: BTreeMap<DeviceId, (End, Vec<u8>)>,
    /// Chains whose note of the end is gone or does not open: they are read, and nothing goes behind them.
    lost: BTreeSet<DeviceId>,
    /// The highest turn of all.
    turn: u64,
}

/// What tells the sealing of a row from every other.
type Mark = [u8; 12];

/// The marks of the sealed rows that are known here.
type Marks = BTreeMap<SubjectId, Mark>;

/// Entries as they were read: those that cannot be opened are named by their key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// What could be read, in the order of all entries.
    pub entries: Vec<Entry>,
    /// The keys of what could not.
    pub unreadable: Vec<String>,
}

/// What has changed of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangedRows {
    /// Those that are new or another than before.
    pub put: Vec<(SubjectId, String)>,
    /// Those that are gone.
    pub gone: Vec<SubjectId>,
    /// The keys of those that cannot be opened.
    pub unreadable: Vec<String>,
}

/// What was written, and is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrote {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Whether the clock stands behind where it stood at the entry before.
    pub clock_went_back: bool,
}

/// Why the log did not do as asked. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LogError {
    /// The store did not give what was asked for.
    Get(GetError),
    /// The store did not take what was to be written.
    Write(WriteError),
    /// The machine has no randomness to give.
    NoEntropy,
    /// A record that everything hangs on cannot be opened.
    Unreadable,
}

impl LogError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Get(error) => error.code(),
            Self::Write(error) => error.code(),
            Self::NoEntropy => "no-entropy",
            Self::Unreadable => "damaged",
        }
    }
}

impl fmt::Display for LogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for LogError {}

impl From<GetError> for LogError {
    fn from(error: GetError) -> Self {
        Self::Get(error)
    }
}

impl From<WriteError> for LogError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

impl From<NoEntropy> for LogError {
    fn from(_: NoEntropy) -> Self {
        Self::NoEntropy
    }
}

impl DeskLog {
    /// Opens the log with its key. A device that has none yet gets a name of its own.
    ///
    /// A chain whose note of its end is gone, or was changed, is read all the same; verified it is
    /// [`Trouble::EndLost`], and nothing is written behind it.
    ///
    /// # Errors
    /// [`LogError::Unreadable`] where nothing at all opens: the key is another's.
    pub async fn open(store: DeskStore, key: DataKey) -> Result<Self, LogError> {
        let device = device(&store).await?;
        let sealer = |purpose| key.sealer(purpose);
        let log = Self {
            entries: sealer(Purpose::Entries),
            ends: sealer(Purpose::Ends),
            rows: sealer(Purpose::Rows),
            notes: sealer(Purpose::Notes),
            store,
            key,
            device,
            state: RefCell::default(),
            marks: RefCell::default(),
        };
        log.refresh().await?;
        Ok(log)
    }

    /// Reads anew how far the chains go: another tab may have written.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub async fn refresh(&self) -> Result<(), LogError> {
        // Before the ends: what another tab writes meanwhile brings its end with it.
        let devices = self.devices().await?;
        let records = self.store.range(Table::Ends, &Range::All, u32::MAX).await?;
        let mut state = State::default();
        for Record { key, bytes } in records {
            let device: DeviceId = key.parse().map_err(|_| LogError::Unreadable)?;
            let end = |plain: &[u8]| serde_json::from_slice::<End>(plain).ok();
            match read_out(&self.ends, &key, &bytes, end) {
                Some(end) => {
                    state.turn = state.turn.max(end.turn);
                    state.ends.insert(device, (end, bytes));
                }
                None => {
                    state.lost.insert(device);
                }
            }
        }
        state.lost.extend(devices.into_iter().filter(|device| !state.ends.contains_key(device)));
        if state.ends.is_empty() && !state.lost.is_empty() && !self.any_opens(&state.lost).await? {
            return Err(LogError::Unreadable);
        }
        *self.state.borrow_mut() = state;
        Ok(())
    }

    /// The devices of which there are entries.
    async fn devices(&self) -> Result<BTreeSet<DeviceId>, LogError> {
        let (mut devices, mut after) = (BTreeSet::new(), String::new());
        loop {
            let range = Range::Prefix { prefix: String::new(), after };
            let records = self.store.range(Table::Entries, &range, 1).await?;
            let Some((device, _)) = records.first().and_then(|one| one.key.split_once('/')) else {
                return Ok(devices);
            };
            devices.insert(device.parse().map_err(|_| LogError::Unreadable)?);
            // Behind all of this device's: the sign comes after every digit.
            after = [device, "/~"].concat();
        }
    }

    async fn any_opens(&self, devices: &BTreeSet<DeviceId>) -> Result<bool, LogError> {
        for device in devices {
            if self.next(*device, 0).await?.iter().any(|(_, entry)| entry.is_some()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The device that this one is.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// How far each chain goes whose end is known.
    #[must_use]
    pub fn ends(&self) -> BTreeMap<DeviceId, End> {
        self.state.borrow().ends.iter().map(|(device, (end, _))| (*device, *end)).collect()
    }

    /// Writes events about a subject, all or none. `row` gives what the board shows of the subject
    /// from then on; none: nothing of its own. When this returns, all of it is on the disk.
    ///
    /// # Errors
    /// [`LogError`]. After [`WriteError::ChangedElsewhere`] the log has been read anew: whoever called
    /// looks at what has come in, and asks again.
    pub async fn append(
        &self,
        by: PersonId,
        subject: SubjectId,
        events: Vec<String>,
        now_ms: u64,
        row: impl FnOnce(&[Entry]) -> Option<String>,
    ) -> Result<Wrote, LogError> {
        self.append_from(by, subject, events, &[], now_ms, row).await
    }

    /// The same for events that were typed into notes: the notes go in the same write. Whatever happens
    /// to the machine, nothing is in the log and still waits to be sent.
    ///
    /// # Errors
    /// As [`append`](Self::append); the notes are still there.
    pub async fn append_from(
        &self,
        by: PersonId,
        subject: SubjectId,
        events: Vec<String>,
        notes: &[String],
        now_ms: u64,
        row: impl FnOnce(&[Entry]) -> Option<String>,
    ) -> Result<Wrote, LogError> {
        let (mut end, noted) = self.own_end()?;
        let clock_went_back = madoguchi_ledger::chain::clock_went_back(end.at_ms, now_ms);
        let mut entries = Vec::with_capacity(events.len());
        for event in events {
            let body = Body::new(event, &mut Random)?;
            let (entry, next) = end.write(self.device, by, subject, body, now_ms);
            entries.push(entry);
            end = next;
        }
        let mut changes = self.sealed(&entries)?;
        let (sealed_end, change) = self.sealed_end(self.device, end)?;
        changes.push(change);
        let gone = |key: &String| Change::Delete { table: Table::Notes, key: key.clone() };
        changes.extend(notes.iter().map(gone));
        let mut marked = None;
        if let Some(row) = row(&entries) {
            let (mark, change) = self.sealed_row(subject, &row)?;
            marked = mark;
            changes.push(change);
        }
        let expected = Expected { table: Table::Ends, key: self.device.to_string(), bytes: noted };
        match self.store.write(&[expected], changes).await {
            Ok(()) => {
                let mut state = self.state.borrow_mut();
                state.turn = state.turn.max(end.turn);
                state.ends.insert(self.device, (end, sealed_end));
                self.marks.borrow_mut().extend(marked.map(|mark| (subject, mark)));
                Ok(Wrote { entries, clock_went_back })
            }
            Err(error) => {
                if error == WriteError::ChangedElsewhere {
                    self.refresh().await?;
                }
                Err(error.into())
            }
        }
    }

    /// The chains that there are, with the end that was noted of each; none: it is lost.
    fn noted(&self) -> BTreeMap<DeviceId, Option<End>> {
        let state = self.state.borrow();
        let lost = state.lost.iter().map(|device| (*device, None));
        state.ends.iter().map(|(device, (end, _))| (*device, Some(*end))).chain(lost).collect()
    }

    fn own_end(&self) -> Result<(End, Option<Vec<u8>>), LogError> {
        let state = self.state.borrow();
        // Whoever wrote on from a guess could write over entries, and hide that some are gone.
        if state.lost.contains(&self.device) {
            return Err(LogError::Unreadable);
        }
        let (end, noted) = match state.ends.get(&self.device) {
            Some((end, noted)) => (*end, Some(noted.clone())),
            None => (End::EMPTY, None),
        };
        Ok((end.having_seen(state.turn), noted))
    }

    fn sealed(&self, entries: &[Entry]) -> Result<Vec<Change>, LogError> {
        let change = |entry: &Entry| {
            let key = key_of(entry.head.device, entry.head.seq);
            let bytes = self.entries.seal(&key, &written(entry), &mut Random)?;
            let subject = entry.head.subject.to_string();
            Ok(Change::Put { table: Table::Entries, key, subject, bytes })
        };
        entries.iter().map(change).collect()
    }

    fn sealed_end(&self, device: DeviceId, end: End) -> Result<(Vec<u8>, Change), LogError> {
        let key = device.to_string();
        let bytes = self.ends.seal(&key, &written(&end), &mut Random)?;
        Ok((bytes.clone(), Change::put(Table::Ends, key, bytes)))
    }

    /// All that is known about a subject.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn subject(&self, subject: SubjectId) -> Result<Read, LogError> {
        let records = self.store.of_subject(&subject.to_string()).await?;
        let mut read = Read::default();
        for record in records {
            match self.entry(&record) {
                Some(entry) if entry.head.subject == subject => read.entries.push(entry),
                _ => read.unreadable.push(record.key),
            }
        }
        read.entries.sort_by_key(|entry| entry.head.place());
        Ok(read)
    }

    fn entry(&self, record: &Record) -> Option<Entry> {
        let entry = |plain: &[u8]| serde_json::from_slice(plain).ok();
        read_out(&self.entries, &record.key, &record.bytes, entry)
    }

    /// A row, sealed, with its mark.
    fn sealed_row(
        &self,
        subject: SubjectId,
        row: &str,
    ) -> Result<(Option<Mark>, Change), LogError> {
        let key = subject.to_string();
        let bytes = self.rows.seal(&key, row.as_bytes(), &mut Random)?;
        Ok((mark(&bytes), Change::put(Table::Rows, key, bytes)))
    }

    /// What the board shows, subject by subject: what has changed since it was asked for last, except by
    /// this log itself; the first time all. Only what has changed is opened.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn changed_rows(&self) -> Result<ChangedRows, LogError> {
        let records = self.store.range(Table::Rows, &Range::All, u32::MAX).await?;
        let mut known = self.marks.borrow_mut();
        let (mut marks, mut changed) = (Marks::new(), ChangedRows::default());
        for Record { key, bytes } in records {
            let (Ok(subject), Some(mark)) = (key.parse::<SubjectId>(), mark(&bytes)) else {
                changed.unreadable.push(key);
                continue;
            };
            marks.insert(subject, mark);
            if known.get(&subject) == Some(&mark) {
                continue;
            }
            match read_out(&self.rows, &key, &bytes, text) {
                Some(text) => changed.put.push((subject, text)),
                None => changed.unreadable.push(key),
            }
        }
        changed.gone =
            known.keys().filter(|subject| !marks.contains_key(subject)).copied().collect();
        *known = marks;
        Ok(changed)
    }

    /// Puts what the board shows of a subject: after a merge it is made anew from the log.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn put_rows(&self, rows: Vec<(SubjectId, String)>) -> Result<(), LogError> {
        let (mut marked, mut changes) = (Vec::new(), Vec::new());
        for (subject, row) in rows {
            let (mark, change) = self.sealed_row(subject, &row)?;
            marked.extend(mark.map(|mark| (subject, mark)));
            changes.push(change);
        }
        self.store.write(&[], changes).await?;
        self.marks.borrow_mut().extend(marked);
        Ok(())
    }

    /// The next entries of a chain behind a place, as they stand: none for one that does not open.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn next(
        &self,
        device: DeviceId,
        after: u64,
    ) -> Result<Vec<(u64, Option<Entry>)>, LogError> {
        self.some(device, after, AT_ONCE).await
    }

    async fn some(
        &self,
        device: DeviceId,
        after: u64,
        most: u32,
    ) -> Result<Vec<(u64, Option<Entry>)>, LogError> {
        let prefix = [&device.to_string(), "/"].concat();
        let range = Range::Prefix { prefix, after: key_of(device, after) };
        let records = self.store.range(Table::Entries, &range, most).await?;
        let read = |record: &Record| (seq_of(&record.key).unwrap_or(0), self.entry(record));
        Ok(records.iter().map(read).collect())
    }

    /// Verifies all chains from their beginning; `progress` hears how many entries have been looked at
    /// and how many there are.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn verify(
        &self,
        mut progress: impl FnMut(u64, u64),
    ) -> Result<BTreeMap<DeviceId, Verified>, LogError> {
        let chains = self.noted();
        let all = chains.values().flatten().map(|end| end.seq).sum();
        let mut verified = BTreeMap::new();
        let mut seen = 0;
        for (device, end) in chains {
            let (mut verifier, mut at) = (Verifier::default(), 0);
            loop {
                let entries = self.some(device, at, VERIFIED_AT_ONCE).await?;
                let Some((last, _)) = entries.last() else { break };
                at = *last;
                for (seq, entry) in &entries {
                    // What has been written since is verified the next time.
                    if end.is_none_or(|end| *seq <= end.seq) {
                        verifier.take(device, *seq, entry.as_ref());
                    }
                }
                seen += u64::try_from(entries.len()).unwrap_or(0);
                progress(seen, seen.max(all));
            }
            let mut found = verifier.finish(end);
            if end.is_none() {
                found.trouble.get_or_insert(Trouble::EndLost);
            }
            verified.insert(device, found);
        }
        Ok(verified)
    }

    /// Every entry that can be read, chain by chain.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn chains(&self) -> Result<Chains, LogError> {
        let mut chains = Chains::new();
        for device in self.noted().into_keys() {
            let (mut chain, mut at) = (Vec::new(), 0);
            loop {
                let entries = self.next(device, at).await?;
                let Some((last, _)) = entries.last() else { break };
                at = *last;
                chain.extend(entries.into_iter().filter_map(|(_, entry)| entry));
            }
            chains.insert(device, chain);
        }
        Ok(chains)
    }

    /// The whole log as lines that somebody else can verify.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn export(&self, left_out: impl Fn(&str) -> bool) -> Result<String, LogError> {
        let mut chains = self.chains().await?;
        for entry in chains.values_mut().flatten() {
            // The hash in its head stays: the chain is as sound as before.
            entry.body = entry.body.take().filter(|body| !left_out(&body.text));
        }
        Ok(export(chains.values().flatten()))
    }

    /// The whole log as a backup file.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn backup(
        &self,
        vault: &Vault,
        facility: &str,
        now_ms: u64,
    ) -> Result<Vec<u8>, LogError> {
        let facility = facility.to_owned();
        let contents = Contents { facility, made_at_ms: now_ms, ends: self.ends() };
        let mut writer = Writer::begin(vault, &self.key, &contents, &mut Random)?;
        for entries in self.chains().await?.into_values() {
            writer.take(entries);
        }
        Ok(writer.finish())
    }

    /// Takes in the chains of another device or of a backup, as far as they can be united with these.
    /// All that is taken is on the disk when this returns; the rows of the subjects are the caller's.
    ///
    /// # Errors
    /// [`LogError`]; [`LogError::Unreadable`] where the end of a chain here is lost.
    pub async fn merge(&self, incoming: Chains) -> Result<Merged, LogError> {
        if !self.state.borrow().lost.is_empty() {
            return Err(LogError::Unreadable);
        }
        let ends = self.ends();
        let mut here: BTreeMap<(DeviceId, u64), (Hash, bool)> = BTreeMap::new();
        for device in incoming.keys() {
            let mut at = 0;
            loop {
                let entries = self.next(*device, at).await?;
                let Some((last, _)) = entries.last() else { break };
                at = *last;
                here.extend(entries.into_iter().filter_map(|(seq, entry)| {
                    let entry = entry?;
                    Some(((*device, seq), (entry.head.hash(), entry.body.is_some())))
                }));
            }
        }
        let merged = merge(
            incoming,
            |device| ends.get(&device).copied(),
            |device, seq| here.get(&(device, seq)).copied(),
        );
        let (mut changes, mut expected, mut noted) = (Vec::new(), Vec::new(), Vec::new());
        for (device, entries) in &merged.new {
            changes.extend(self.sealed(entries)?);
            let Some(last) = entries.last() else { continue };
            let head = &last.head;
            let end = End { seq: head.seq, hash: head.hash(), turn: head.turn, at_ms: head.at_ms };
            let (bytes, change) = self.sealed_end(*device, end)?;
            changes.push(change);
            let before = self.state.borrow().ends.get(device).map(|(_, noted)| noted.clone());
            expected.push(Expected { table: Table::Ends, key: device.to_string(), bytes: before });
            noted.push((*device, end, bytes));
        }
        for (device, seq) in &merged.disposed {
            changes.extend(self.without_body(*device, *seq).await?);
        }
        self.store.write(&expected, changes).await?;
        let mut state = self.state.borrow_mut();
        for (device, end, bytes) in noted {
            state.turn = state.turn.max(end.turn);
            state.ends.insert(device, (end, bytes));
        }
        Ok(merged)
    }

    /// Disposes of what is known about a subject: of its entries only the links stay. `record` says so
    /// in the log, about `about`, in the same write.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn dispose(&self, subject: SubjectId) -> Result<(), LogError> {
        let mut changes = Vec::new();
        for entry in self.subject(subject).await?.entries {
            changes.extend(self.without_body(entry.head.device, entry.head.seq).await?);
        }
        changes.push(Change::Delete { table: Table::Rows, key: subject.to_string() });
        // Its row is told of as gone when the rows are asked for next.
        Ok(self.store.write(&[], changes).await?)
    }

    async fn without_body(&self, device: DeviceId, seq: u64) -> Result<Vec<Change>, LogError> {
        let key = key_of(device, seq);
        let Some(bytes) = self.store.get(Table::Entries, &key).await? else {
            return Ok(Vec::new());
        };
        let Some(entry) = self.entry(&Record { key, bytes }) else { return Ok(Vec::new()) };
        self.sealed(&[Entry { body: None, ..entry }])
    }

    /// Keeps a note: what is being typed. It is no part of the log.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn put_note(&self, key: &str, text: &str) -> Result<(), LogError> {
        let bytes = self.notes.seal(key, text.as_bytes(), &mut Random)?;
        Ok(self.store.write(&[], vec![Change::put(Table::Notes, key, bytes)]).await?)
    }

    /// A note; none: there is none, or it does not open.
    ///
    /// # Errors
    /// [`LogError::Get`].
    pub async fn note(&self, key: &str) -> Result<Option<String>, LogError> {
        let bytes = self.store.get(Table::Notes, key).await?;
        Ok(bytes.and_then(|bytes| read_out(&self.notes, key, &bytes, text)))
    }

    /// Lets a note go.
    ///
    /// # Errors
    /// [`LogError::Write`].
    pub async fn erase_note(&self, key: &str) -> Result<(), LogError> {
        let change = Change::Delete { table: Table::Notes, key: key.to_owned() };
        Ok(self.store.write(&[], vec![change]).await?)
    }

    /// The key, to wrap it under another passphrase.
    #[must_use]
    pub fn key(&self) -> &DataKey {
        &self.key
    }
}

/// What something sealed says. What cannot be made out is tried once more, from the opening to the reading: a
/// browser that reckoned wrong while it made its program faster, see [`Sealer::seal`], must not have it said
/// that a house's log is damaged.
fn read_out<T>(
    sealer: &Sealer,
    place: &str,
    sealed: &[u8],
    read: impl Fn(&[u8]) -> Option<T>,
) -> Option<T> {
    let once = || read(&sealer.open(place, sealed).ok()?);
    once().or_else(once)
}

fn text(plain: &[u8]) -> Option<String> {
    std::str::from_utf8(plain).ok().map(str::to_owned)
}

/// Something of the log as it is sealed: once it has been read back as what it is, for the same reason.
fn written<T: Serialize + DeserializeOwned + PartialEq>(of_log: &T) -> Vec<u8> {
    let reads_back =
        |plain: &Vec<u8>| serde_json::from_slice(plain).is_ok_and(|back: T| back == *of_log);
    // Texts and numbers: it can always be written.
    let mut tries = (0..TRIES).filter_map(|_| serde_json::to_vec(of_log).ok());
    match tries.find(reads_back) {
        Some(plain) => plain,
        None => unreachable!("a machine that reckons right reads what it has written"),
    }
}

/// Its own name; a new one where it has none.
async fn device(store: &DeskStore) -> Result<DeviceId, LogError> {
    let kept = store.get(Table::Vault, DEVICE).await?;
    if let Some(bytes) = kept {
        let text = String::from_utf8(bytes).map_err(|_| LogError::Unreadable)?;
        return text.parse().map_err(|_| LogError::Unreadable);
    }
    let device = DeviceId::random(&mut Random)?;
    let expected = Expected { table: Table::Vault, key: DEVICE.to_owned(), bytes: None };
    let change = Change::put(Table::Vault, DEVICE, device.to_string().into_bytes());
    store.write(&[expected], vec![change]).await?;
    Ok(device)
}

/// The key of an entry: the order of keys is that of the chain.
fn key_of(device: DeviceId, seq: u64) -> String {
    format!("{device}/{seq:012}")
}

fn seq_of(key: &str) -> Option<u64> {
    key.split_once('/')?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn what_was_misread_once_is_read_again_and_what_was_changed_stays_unreadable() {
        let sealer = DataKey::random(&mut Random).unwrap().sealer(Purpose::Rows);
        let mut sealed = sealer.seal("place", "髙橋".as_bytes(), &mut Random).unwrap();
        let times = Cell::new(0);
        let slips = |plain: &[u8]| (times.replace(times.get() + 1) > 0).then(|| text(plain))?;
        assert_eq!(read_out(&sealer, "place", &sealed, slips).as_deref(), Some("髙橋"));
        assert_eq!(read_out(&sealer, "elsewhere", &sealed, text), None);
        *sealed.last_mut().unwrap() ^= 1;
        assert_eq!(read_out(&sealer, "place", &sealed, text), None);
    }
}
