//! The desk: a request is read from its paper.

use madoguchi_codes::{Parcel, Picture, Value, texts};
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_code};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        a_photograph_of_the_printed_form_opens_the_request,
        several_photographs_in_any_order_bring_one_request_together,
        the_camera_reads_the_form_and_is_off_afterwards,
        whoever_looks_away_is_no_longer_filmed,
        without_a_camera_there_is_still_a_way,
        what_is_not_taken_says_why_and_changes_nothing,
        the_days_and_the_line_for_the_list_are_saved_as_files,
        where_the_rules_do_not_come_nothing_is_lost,
        an_applicants_page_loads_nothing_of_the_desk,
    ]
}

/// Draws codes beside each other on white, as on paper.
const DRAW: &str = "
function drawn(codes) {
  const square = 6, edge = 40, size = Math.max(...codes.map((code) => code.length));
  const canvas = document.createElement('canvas');
  canvas.width = codes.length * (size * square + edge) + edge;
  canvas.height = size * square + 2 * edge;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000000';
  codes.forEach((rows, n) => rows.forEach((row, y) => [...row].forEach((dot, x) => {
    if (dot === '1') {
      pen.fillRect(edge + n * (size * square + edge) + x * square, edge + y * square, square, square);
    }
  })));
  return canvas;
}";

/// The codes that the page's form bears, as rows of squares.
fn printed(session: &Session) -> Result<Vec<Vec<String>>, Trouble> {
    session.until(
        "the codes on the form",
        "document.querySelector('.mado-sheet__code path')",
        (),
    )?;
    session.run(
        "return all('.mado-sheet__code').map((code) => {
           const size = code.viewBox.baseVal.width - 8;
           const rows = Array.from({ length: size }, () => Array(size).fill('0'));
           const runs = code.querySelector('path').getAttribute('d').matchAll(/M(\\d+) (\\d+)h(\\d+)/g);
           for (const [, x, y, width] of runs) rows[y].fill('1', +x, +x + +width);
           return rows.map((row) => row.join(''));
         });",
        (),
    )
}

/// A text as a code.
fn code(text: &str) -> Vec<String> {
    Picture::of(text).expect("it fits").rows().to_vec()
}

/// Chooses a photograph of these codes.
fn photograph(session: &Session, codes: &[Vec<String>]) -> Result<(), Trouble> {
    let choose = "
        const blob = await new Promise((go) => drawn(input).toBlob(go, 'image/png'));
        const chosen = new DataTransfer();
        chosen.items.add(new File([blob], 'photo.png', { type: 'image/png' }));
        const field = document.getElementById('photo');
        field.files = chosen.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    session.run(&format!("{DRAW}{choose}"), codes)
}

/// Gives the page a camera that sees these codes, one after the other.
fn camera(session: &Session, codes: &[Vec<String>]) -> Result<(), Trouble> {
    let give = "
        const seen = drawn([input[0]]);
        const pen = seen.getContext('2d');
        let turn = 0;
        const film = seen.captureStream(20);
        window.e2eFilm = film.getTracks()[0];
        const turnOn = () => {
          const next = drawn([input[turn++ % input.length]]);
          pen.clearRect(0, 0, seen.width, seen.height);
          pen.drawImage(next, 0, 0);
          if (window.e2eFilm.readyState === 'live') setTimeout(turnOn, 150);
        };
        turnOn();
        Object.defineProperty(navigator, 'mediaDevices', {
          configurable: true,
          value: { getUserMedia: async () => film },
        });";
    session.run(&format!("{DRAW}{give}"), codes)
}

fn desk<'a>(session: &'a Session, site: &Site) -> Result<Wizard<'a>, Trouble> {
    session.open(&site.url("/desk"))?;
    let page = Wizard::here(session);
    page.expect_page("desk-begin")?;
    session.click("#scan-only")?;
    page.expect_page("desk-scan")?;
    Ok(page)
}

/// The page says this of the reading.
fn says(session: &Session, words: &str) -> Result<(), Trouble> {
    session.until(
        &format!("the words: {words}"),
        "words(document.getElementById('scan-said')).includes(input)",
        words,
    )
}

/// Fills in a request, and comes back with the codes on its form.
fn filled_in(
    session: &Session,
    site: &Site,
    answers: &Answers,
) -> Result<Vec<Vec<String>>, Trouble> {
    let wizard = Wizard::open(session, site, "akatsuki", "request")?;
    wizard.walk(answers, "finished")?;
    printed(session)
}

/// A request as it would stand on paper.
fn parcel(letters: u32) -> Parcel {
    let long = (0..letters).filter_map(|n| char::from_u32(0x4e00 + n * 7)).collect();
    let answers = [
        ("kind", "disclosure".to_owned()),
        ("requester", "principal".to_owned()),
        ("principal-name", "山田 花子".to_owned()),
        ("records-other", long),
    ];
    let answers = answers.into_iter().map(|(field, text)| (field.to_owned(), Value::One(text)));
    Parcel {
        facility: "akatsuki".to_owned(),
        policy_version: "1".to_owned(),
        number: "0A1B-2C3D".to_owned(),
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        answers: answers.collect(),
        on_paper_only: Vec::new(),
        unknown: Vec::new(),
    }
}

fn codes(parcel: &Parcel) -> Vec<Vec<String>> {
    texts(parcel).expect("it fits").texts.iter().map(|text| code(text)).collect()
}

fn a_photograph_of_the_printed_form_opens_the_request(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let answers = people::principal().with("principal-name", "髙橋 𠮷子");
    let codes = filled_in(session, &site, &answers)?;
    assert_eq!(codes.len(), 1);
    let page = desk(session, &site)?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    photograph(session, &codes)?;
    page.expect_page("desk-request")?;
    let shown: String = session.value("words(page())", ())?;
    for wanted in ["髙橋 𠮷子", say(key::SCAN_CHECK_PAPER), say(key::SCAN_DUE_OPEN)] {
        assert!(shown.contains(wanted), "{wanted} in {shown}");
    }
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    // Nothing of a person gets into the address or the window's title, and nothing is kept.
    let place: String = session.value("location.href + document.title", ())?;
    assert!(!place.contains("髙橋") && place.contains("#/desk"), "{place}");
    session.click("#next")?;
    page.expect_page("desk-scan")?;
    let shown: String = session.value("document.body.textContent", ())?;
    assert!(!shown.contains("髙橋"), "{shown}");
    Ok(())
}

fn several_photographs_in_any_order_bring_one_request_together(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let page = desk(session, &site)?;
    let codes = codes(&parcel(400));
    assert_eq!(codes.len(), 3);
    photograph(session, &codes[2..])?;
    says(session, "3つのうち、1つを読み取りました")?;
    photograph(session, &codes[..1])?;
    says(session, "3つのうち、2つを読み取りました")?;
    // The same once more: what is missing is still said.
    photograph(session, &codes[..1])?;
    says(session, "3つのうち、2つを読み取りました")?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    photograph(session, &codes[1..2])?;
    page.expect_page("desk-request")?;
    // All in one picture do as well.
    session.click("#next")?;
    page.expect_page("desk-scan")?;
    photograph(session, &codes)?;
    page.expect_page("desk-request")
}

fn the_camera_reads_the_form_and_is_off_afterwards(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let page = desk(session, &site)?;
    camera(session, &codes(&parcel(400)))?;
    session.click("#camera")?;
    page.expect_page("desk-request")?;
    session.until("the camera to be off", "window.e2eFilm.readyState === 'ended'", ())
}

fn whoever_looks_away_is_no_longer_filmed(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let page = desk(session, &site)?;
    camera(session, &[code("https://example.org/")])?;
    session.click("#camera")?;
    says(session, say_code("err-code", "foreign"))?;
    session.until(
        "the camera's picture",
        "document.getElementById('camera-picture')?.srcObject",
        (),
    )?;
    assert!(session.value::<bool>("window.e2eFilm.readyState === 'live'", ())?);
    session.click("#camera")?;
    session.until("the camera to be off", "window.e2eFilm.readyState === 'ended'", ())?;
    assert!(session.value::<bool>("!document.getElementById('camera-picture')", ())?);
    camera(session, &[code("https://example.org/")])?;
    session.click("#camera")?;
    session.until(
        "the camera's picture",
        "document.getElementById('camera-picture')?.srcObject",
        (),
    )?;
    session.run::<()>("window.dispatchEvent(new Event('pagehide'));", ())?;
    session.until("the camera to be off", "window.e2eFilm.readyState === 'ended'", ())?;
    page.expect_page("desk-scan")
}

fn without_a_camera_there_is_still_a_way(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let page = desk(session, &site)?;
    session.run::<()>(
        "Object.defineProperty(navigator, 'mediaDevices', {
           value: { getUserMedia: async () => { throw new DOMException('no', 'NotAllowedError'); } },
         });",
        (),
    )?;
    session.click("#camera")?;
    says(session, say_code("err-code", "camera"))?;
    photograph(session, &codes(&parcel(10)))?;
    page.expect_page("desk-request")
}

fn what_is_not_taken_says_why_and_changes_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let page = desk(session, &site)?;
    let mine = codes(&parcel(400));
    photograph(session, &mine[..1])?;
    says(session, "3つのうち、1つを読み取りました")?;
    let other = codes(&Parcel { number: "FFFF-0000".to_owned(), ..parcel(400) });
    let damaged = "MADO1:AAAA:1/1:%%%";
    for (why, picture) in [
        ("foreign", code("https://example.org/")),
        ("newer", code("MADO2:whatever")),
        ("damaged", code(damaged)),
        ("of-other", other[1].clone()),
    ] {
        photograph(session, &[picture])?;
        says(session, say_code("err-code", why))?;
        says(session, say_code("rec-code", why))?;
        page.expect_page("desk-scan")?;
    }
    // A picture without a code, and a file that is no picture.
    photograph(session, &[vec!["0".repeat(21); 21]])?;
    says(session, say_code("err-code", "none"))?;
    session.run::<()>(
        "const chosen = new DataTransfer();
         chosen.items.add(new File(['no picture'], 'photo.png', { type: 'image/png' }));
         const field = document.getElementById('photo');
         field.files = chosen.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        (),
    )?;
    says(session, say_code("err-code", "no-picture"))?;
    // What had been read is still there.
    photograph(session, &mine[1..])?;
    page.expect_page("desk-request")?;
    // And whoever wants to begin again can.
    session.click("#next")?;
    page.expect_page("desk-scan")?;
    photograph(session, &mine[..1])?;
    says(session, "3つのうち、1つを読み取りました")?;
    session.click("#restart")?;
    session.until("a new beginning", "words(document.getElementById('scan-said')) === ''", ())?;
    photograph(session, &other)?;
    page.expect_page("desk-request")
}

fn the_days_and_the_line_for_the_list_are_saved_as_files(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let page = desk(session, &site)?;
    photograph(session, &codes(&parcel(10)))?;
    page.expect_page("desk-request")?;
    session.click("label[for='arrived-era-western']")?;
    for (part, text) in [("year", "2026"), ("month", "11"), ("day", "24")] {
        session.type_into(&format!("#arrived-{part}"), text)?;
    }
    session.until("the days", "document.getElementById('save-calendar')", ())?;
    session.click("#save-calendar")?;
    let calendar = session.download()?;
    assert_eq!(calendar.name, "madoguchi-0A1B-2C3D.ics");
    assert!(calendar.text.contains("DTSTART;VALUE=DATE:"), "{}", calendar.text);
    assert!(!calendar.text.contains("山田"), "{}", calendar.text);
    session.click("#save-list")?;
    session.until("the list", "window.e2eDownloads.length === 2", ())?;
    let list = session.download()?;
    assert_eq!(list.name, "madoguchi-0A1B-2C3D.csv");
    assert!(list.text.contains("0A1B-2C3D,2026-11-24,2026-11-22,"), "{}", list.text);
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    Ok(())
}

fn where_the_rules_do_not_come_nothing_is_lost(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let page = desk(session, &site)?;
    photograph(session, &codes(&Parcel { facility: "nobody".to_owned(), ..parcel(10) }))?;
    page.expect_page("desk-no-rules")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say_code("err-code", "facility")), "{shown}");
    session.click("#next")?;
    page.expect_page("desk-scan")?;
    // The line breaks for a moment.
    session.run::<()>(
        "window.e2eFetch = window.fetch;
         window.fetch = async () => { throw new TypeError('no network'); };",
        (),
    )?;
    photograph(session, &codes(&parcel(10)))?;
    page.expect_page("desk-no-rules")?;
    session.run::<()>("window.fetch = window.e2eFetch;", ())?;
    session.click("#again")?;
    page.expect_page("desk-request")
}

fn an_applicants_page_loads_nothing_of_the_desk(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/attaka"))?;
    Wizard::here(session).expect_page("start")?;
    let loaded = session.loaded()?;
    assert!(loaded.iter().any(|file| file.ends_with(".wasm")), "{loaded:?}");
    assert!(
        !loaded.iter().any(|file| file.contains("desk") || file.contains("code-maker")),
        "{loaded:?}"
    );
    Ok(())
}
