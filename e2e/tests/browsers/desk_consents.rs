//! Consents at the bedside: given, refused, asked of, taken back.

use chrono::Days;
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{
    Answers, Browser, Keyboard, Session, Setup, Site, Trouble, Typed, Wizard, tests, today,
};
use madoguchi_messages::{key, say, say_code};
use serde::Deserialize;

use crate::facilities;

use super::desk_room::{RAW, days_ago, go, log_is_sound, press, press_back, set_up, sound, unlock};

/// All of them in the browsers of tablets: at a bedside there is no other.
pub fn tests() -> Vec<Test> {
    let at_the_bedside = tests![
        nothing_is_chosen_beforehand_and_to_refuse_takes_no_more_than_to_consent,
        a_guardian_consents_and_kin_alone_leaves_it_open,
        a_parent_consents_for_a_child_of_eleven,
        what_is_taken_back_is_over_and_leaves_its_list_of_things_to_do,
        other_words_on_a_form_are_asked_again,
        somebody_of_the_same_name_is_told_of_before_there_are_two,
        what_was_answered_survives_the_lock_and_nothing_of_it_lies_in_clear,
    ];
    let at_the_bedside = at_the_bedside.into_iter();
    let at_the_bedside =
        at_the_bedside.map(|test| test.only_in(&[Browser::Chromium, Browser::WebKit]));
    let everywhere = tests![
        a_consent_is_given_item_by_item_and_asked_of,
        a_consent_is_taken_by_keys_alone,
        whether_something_may_be_done_is_asked_and_nothing_of_it_is_kept,
    ];
    everywhere.into_iter().chain(at_the_bedside).collect()
}

const NAME: &str = "山本 ハル";

/// Puts somebody on the list; comes to their page.
fn listed(
    session: &Session,
    page: Wizard<'_>,
    name: &str,
    birth: Option<Typed>,
) -> Result<(), Trouble> {
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    session.click("#new")?;
    page.expect_page("desk-principal-act")?;
    let mut answers = Answers::new().with("name", name).with("kana", "やまもと はる");
    if let Some(birth) = birth {
        answers = answers.with("birth", birth);
    }
    page.fill(&answers)?;
    go(session, page, "desk-principal")
}

/// Whoever can decide answers alone.
fn alone() -> Answers {
    Answers::new().with("signer", "principal").with("state", "can-judge")
}

/// Goes through a form up to the signature.
fn up_to_the_signature(
    session: &Session,
    page: Wizard<'_>,
    form: &str,
    answers: &Answers,
) -> Result<(), Trouble> {
    session.click(&format!("#take-{form}"))?;
    page.expect_page("desk-consent-who")?;
    page.fill(answers)?;
    session.click("#submit")?;
    session.until("the next step", "code() !== 'desk-consent-who' || errors().length", ())?;
    if page.page()? == "desk-consent-notice" {
        session.run::<()>("all('input[name=told]').forEach((one) => one.click());", ())?;
        session.click("#submit")?;
    }
    page.expect_page("desk-consent-items")?;
    page.fill(answers)?;
    go(session, page, "desk-consent-more")?;
    page.fill(answers)?;
    go(session, page, "desk-consent-read-back")?;
    page.fill(&Answers::new().with("read-back", ["yes"]))?;
    go(session, page, "desk-consent-sign")
}

/// Signs on the screen with a pen or a finger.
const SIGN: &str = "
    const pad = document.querySelector('.mado-pad svg');
    const box = pad.getBoundingClientRect();
    const fire = (type, x, y) => pad.dispatchEvent(new PointerEvent(type, {
      pointerId: 7, pointerType: input, isPrimary: true, bubbles: true, cancelable: true,
      pressure: type === 'pointerup' ? 0 : 0.6, buttons: type === 'pointerup' ? 0 : 1,
      clientX: box.left + x * box.width, clientY: box.top + y * box.height,
    }));
    for (const top of [0.3, 0.6]) {
      fire('pointerdown', 0.1, top);
      for (let at = 0.1; at < 0.8; at += 0.05) fire('pointermove', at, top + Math.sin(at * 20) * 0.1);
      fire('pointerup', 0.8, top);
      await pause();
    }";

/// Signs, and records.
fn sign(session: &Session, page: Wizard<'_>, with: &str) -> Result<(), Trouble> {
    page.fill(&Answers::new().with("sign-how", "drawn"))?;
    session.until("the pad", "document.querySelector('.mado-pad svg')", ())?;
    session.run::<()>(SIGN, with)?;
    go(session, page, "desk-principal")
}

/// What the page answers to whether something may be done on a day.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Said {
    allowed: String,
    why: String,
    words: String,
}

fn ask(session: &Session, page: Wizard<'_>, of: &str, on: Option<Typed>) -> Result<Said, Trouble> {
    let mut answers = Answers::new().with("use", of);
    let day = on.unwrap_or_else(|| Typed::by_era(today()));
    answers = answers.with("on", day);
    page.fill(&answers)?;
    session.until_drawn()?;
    session.run(
        "const reply = await until('an answer', () => document.querySelector('#answer .desk-reply'));
         return { ...reply.dataset, words: words(reply) };",
        (),
    )
}

fn a_consent_is_given_item_by_item_and_asked_of(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    listed(session, page, NAME, None)?;
    assert_eq!(ask(session, page, "homepage", None)?.why, "never-asked");
    sound(session, setup)?;

    let answers = alone().with("item-1", "yes").with("item-2", "no").with("item-5", "yes");
    up_to_the_signature(session, page, "photo", &answers)?;
    sound(session, setup)?;
    sign(session, page, "pen")?;
    sound(session, setup)?;

    let told = ask(session, page, "homepage", None)?;
    assert_eq!((told.allowed.as_str(), told.why.as_str()), ("yes", "granted"));
    // The proof: which form, which wording of it, who answered.
    for wanted in ["写真掲載に関する同意書", "第1版", say_code("consent-signer", "principal")]
    {
        assert!(told.words.contains(wanted), "{wanted} in {}", told.words);
    }
    // What nobody touched is a no, as well as what was refused.
    for refused in ["skin-care", "publication", "notice-board", "study-meeting"] {
        assert_eq!(ask(session, page, refused, None)?.why, "refused", "{refused}");
    }
    assert_eq!(ask(session, page, "homepage", Some(days_ago(1)))?.allowed, "no");
    let drawn: usize = session.value("all('.desk-ink path').length", ())?;
    assert!(drawn > 0, "the signature is seen");
    // On the copy it is drawn as well, line by line.
    session.click("#open-photo")?;
    page.expect_page("desk-consent")?;
    let on_paper: usize = session.value("all('.mado-sheet__drawing path').length", ())?;
    assert_eq!(on_paper, 2, "two strokes were drawn");
    sound(session, setup)?;

    // By use: who may be shown, and who was never asked.
    listed(session, page, "中村 正", None)?;
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    session.click("#by-use")?;
    page.expect_page("desk-consent-use")?;
    page.fill(&Answers::new().with("use", "homepage"))?;
    session.until("the groups", "document.querySelector('[data-group=yes]')", ())?;
    let group = |code: &str| page.words_of(&format!("[data-group='{code}']"));
    assert!(group("yes")?.concat().contains(NAME));
    assert!(group("never")?.concat().contains("中村 正"));
    sound(session, setup)?;
    log_is_sound(session, page)
}

/// Before something is taken in, used or passed on: asked, and answered with whose consent it takes.
fn whether_something_may_be_done_is_asked_and_nothing_of_it_is_kept(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    session.click("#may")?;
    page.expect_page("desk-permission")?;
    let says = |allowed: &str| {
        let shown = "document.querySelector('#answer .desk-reply')?.dataset.allowed === input";
        session.until("the answer", shown, allowed)
    };
    // To somebody else: not without consent, but with it.
    page.fill(&Answers::new().with("matter", "provide").with("to", "third-party"))?;
    says("no")?;
    sound(session, setup)?;
    page.fill(&Answers::new().with("consent", "explicit"))?;
    says("yes")?;
    // A statute stands in for consent where the regulation and the Act say so.
    page.fill(&Answers::new().with("consent", "none").with("ground", "statute"))?;
    says("yes")?;
    let said = page.words_of("#answer")?.concat();
    assert!(said.contains('条'), "by which article: {said}");
    // Another matter has its own questions; what was chosen for the first one says nothing of it.
    page.fill(&Answers::new().with("matter", "outside").with("way", "none"))?;
    says("no")?;
    sound(session, setup)?;
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    session.click("#may")?;
    page.expect_page("desk-permission")?;
    assert_eq!(session.value::<usize>("all('input:checked', page()).length", ())?, 0);
    log_is_sound(session, page)
}

fn somebody_of_the_same_name_is_told_of_before_there_are_two(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    listed(session, page, NAME, None)?;
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    session.click("#new")?;
    page.expect_page("desk-principal-act")?;
    page.fill(&Answers::new().with("name", "山本ハル"))?;
    session.click("#submit")?;
    session.until("the question", "errors().length", ())?;
    assert!(page.words_of("form")?.concat().contains(say(key::CONSENTS_NAMESAKE)));
    sound(session, setup)?;
    page.fill(&Answers::new().with("namesake", "other"))?;
    go(session, page, "desk-principal")
}

fn nothing_is_chosen_beforehand_and_to_refuse_takes_no_more_than_to_consent(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    listed(session, page, NAME, None)?;
    session.click("#take-photo")?;
    page.expect_page("desk-consent-who")?;
    let chosen = "all('input[type=radio], input[type=checkbox]', page())\
        .filter((one) => one.checked && !one.name.endsWith('-era')).length";
    assert_eq!(session.value::<usize>(chosen, ())?, 0);
    page.fill(&alone())?;
    go(session, page, "desk-consent-items")?;
    assert_eq!(session.value::<usize>(chosen, ())?, 0);
    // Yes and no stand side by side, as large as each other: one tap each.
    let sizes: Vec<(i32, i32, i32)> = session.value(
        "all('.desk-item').flatMap((item) => ['yes', 'no'].map((code) => {\
           const box = item.querySelector(`input[value=${code}]`).closest('.mado-choice, label, li, div');\
           const { top, height } = box.getBoundingClientRect();\
           return [Number(item.dataset.item), Math.round(top), Math.round(height)]; }))",
        (),
    )?;
    assert_eq!(sizes.len(), 12);
    for pair in sizes.chunks(2) {
        assert_eq!(pair[0], pair[1], "a no is as near as a yes");
    }
    // Whoever touches nothing has refused, and signs as whoever consents does.
    go(session, page, "desk-consent-more")?;
    go(session, page, "desk-consent-read-back")?;
    page.fill(&Answers::new().with("read-back", ["yes"]))?;
    go(session, page, "desk-consent-sign")?;
    // An empty pad is no signature, nor is a tap.
    page.fill(&Answers::new().with("sign-how", "drawn"))?;
    session.until("the pad", "document.querySelector('.mado-pad svg')", ())?;
    let tap = "const pad = document.querySelector('.mado-pad svg');\
        const { left, top } = pad.getBoundingClientRect();\
        for (const type of ['pointerdown', 'pointerup'])\
          pad.dispatchEvent(new PointerEvent(type, { pointerId: 3, pointerType: 'touch',\
            isPrimary: true, bubbles: true, clientX: left + 40, clientY: top + 40 }));";
    session.run::<()>(tap, ())?;
    session.click("#submit")?;
    session.until("the error", "errors().length", ())?;
    assert!(page.errors()?.concat().contains(say(key::CONSENT_ERR_SIGN)));
    session.run::<()>(SIGN, "touch")?;
    go(session, page, "desk-principal")?;
    for (of, _) in [("homepage", 0), ("chart-cover", 0), ("publication", 0)] {
        assert_eq!(ask(session, page, of, None)?.why, "refused", "{of}");
    }
    log_is_sound(session, page)
}

fn a_guardian_consents_and_kin_alone_leaves_it_open(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    let filled = Answers::new()
        .with("item-1", "yes")
        .with("blank-recipient", "町の病院")
        .with("blank-content", "お薬のこと")
        .with("blank-purpose", "手当てのため");

    // Somebody who cannot decide, and a daughter without any paper: an office decides.
    listed(session, page, NAME, None)?;
    let kin = filled
        .clone()
        .with("signer", "kin")
        .with("signer-name", "山本 和子")
        .with("relation", "長女")
        .with("state", "cannot-judge")
        .with("attested", "主治医 田中");
    up_to_the_signature(session, page, "third-party-provision", &kin)?;
    sign(session, page, "touch")?;
    let open = ask(session, page, "third-party-provision", None)?;
    assert_eq!((open.allowed.as_str(), open.why.as_str()), ("no", "undecided"));
    sound(session, setup)?;
    session.click("#decide-third-party-provision")?;
    page.expect_page("desk-principal-act")?;
    let decided = Answers::new()
        .with("by", "privacy-manager")
        .with("valid", "yes")
        .with("reason", "長女が身の回りのことを任されている");
    page.fill(&decided)?;
    go(session, page, "desk-principal")?;
    assert_eq!(ask(session, page, "third-party-provision", None)?.why, "granted");

    // A guardian on the registry: it counts at once.
    listed(session, page, "中村 正", None)?;
    let guardian = filled
        .with("signer", "adult-guardian")
        .with("signer-name", "司法書士 小林")
        .with("state", "adult-ward")
        .with("attested", "施設長")
        .with("papers", ["guardianship-registration"]);
    up_to_the_signature(session, page, "third-party-provision", &guardian)?;
    sign(session, page, "pen")?;
    assert_eq!(ask(session, page, "third-party-provision", None)?.why, "granted");
    log_is_sound(session, page)
}

fn a_parent_consents_for_a_child_of_eleven(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    let birth = Typed::by_era(today() - Days::new(11 * 365 + 30));
    listed(session, page, "小林 さくら", Some(birth))?;
    // The child alone cannot.
    up_to_the_signature(session, page, "photo", &alone().with("item-5", "yes"))?;
    sign(session, page, "touch")?;
    assert_eq!(ask(session, page, "homepage", None)?.allowed, "no");
    let parent = Answers::new()
        .with("item-5", "yes")
        .with("signer", "parent")
        .with("signer-name", "小林 一郎")
        .with("relation", "父")
        .with("state", "can-judge")
        .with("papers", ["family-register"]);
    up_to_the_signature(session, page, "photo", &parent)?;
    sign(session, page, "pen")?;
    let told = ask(session, page, "homepage", None)?;
    assert_eq!((told.allowed.as_str(), told.why.as_str()), ("yes", "granted"), "{told:?}");
    Ok(())
}

fn what_is_taken_back_is_over_and_leaves_its_list_of_things_to_do(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    listed(session, page, NAME, None)?;
    let answers = alone().with("on", days_ago(10)).with("item-1", "yes").with("item-5", "yes");
    up_to_the_signature(session, page, "photo", &answers)?;
    sign(session, page, "mouse")?;
    assert_eq!(ask(session, page, "homepage", Some(days_ago(10)))?.why, "granted");
    assert_eq!(ask(session, page, "homepage", Some(days_ago(11)))?.why, "not-yet");

    // One page, and nothing on it chosen beforehand.
    session.click("#withdraw-photo")?;
    page.expect_page("desk-principal-act")?;
    let chosen = "all('input[type=radio], input[type=checkbox]', page())\
        .filter((one) => one.checked && !one.name.endsWith('-era')).length";
    assert_eq!(session.value::<usize>(chosen, ())?, 0);
    let back =
        Answers::new().with("items", ["5"]).with("signer", "principal").with("how", "meeting");
    page.fill(&back)?;
    go(session, page, "desk-principal")?;
    assert_eq!(ask(session, page, "homepage", None)?.why, "withdrawn");
    assert_eq!(ask(session, page, "homepage", Some(days_ago(1)))?.why, "granted");
    assert_eq!(ask(session, page, "chart-cover", None)?.why, "granted");

    // What follows from it is ticked off.
    let open = "all('#todo [data-due]').length";
    assert_eq!(session.value::<usize>(open, ())?, 2);
    sound(session, setup)?;
    for left in [1, 0] {
        session.click("#todo button")?;
        page.expect_page("desk-principal-act")?;
        page.fill(&Answers::new().with("what", "ホームページから外した"))?;
        go(session, page, "desk-principal")?;
        assert_eq!(session.value::<usize>(open, ())?, left);
    }
    log_is_sound(session, page)
}

fn other_words_on_a_form_are_asked_again(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let port = site.port();
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    listed(session, page, NAME, None)?;
    let answers = alone().with("item-4", "yes").with("item-5", "yes");
    up_to_the_signature(session, page, "photo", &answers)?;
    sign(session, page, "pen")?;
    session.open("about:blank")?;
    drop(site);
    let newer = facilities::changed(setup, "akatsuki", |json| {
        let items = json["handling"]["consent"]["forms"][0]["items"].as_array_mut();
        let item = items.expect("items").iter_mut().find(|item| item["number"] == 5);
        item.expect("the homepage")["explanation"] = "写真は、動く絵といっしょに出ます。".into();
    });
    let site = Site::of(setup).file("facilities/akatsuki.json", newer).serve_at(port)?;
    session.open(&site.url("/desk"))?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    session.click("#to-staff")?;
    page.expect_page("desk-staff")?;
    session.click("#rules")?;
    session.until(
        "the new rules",
        "words(document.querySelector('.desk-told')).includes(input)",
        say(key::STAFF_RULES_TAKEN),
    )?;
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    page.fill(&Answers::new().with("filter", "again"))?;
    session.until(
        "who is asked again",
        "words(document.getElementById('rows')).includes(input)",
        NAME,
    )?;
    session.click("#rows .desk-row button")?;
    page.expect_page("desk-principal")?;
    // What was said to the old words stands, and says by which; the item that did not change is not asked.
    let told = ask(session, page, "homepage", None)?;
    assert_eq!(told.why, "granted");
    assert!(told.words.contains(say(key::CONSENT_ASK_AGAIN)), "{}", told.words);
    let told = ask(session, page, "publication", None)?;
    assert!(!told.words.contains(say(key::CONSENT_ASK_AGAIN)), "{}", told.words);
    // Asked anew, the new words have a number of their own, and what is left out stands as it was.
    let anew = alone().with("item-4", "not-asked").with("item-5", "no");
    up_to_the_signature(session, page, "photo", &anew)?;
    sign(session, page, "pen")?;
    let told = ask(session, page, "homepage", None)?;
    assert_eq!(told.why, "refused");
    assert!(told.words.contains("第2版"), "{}", told.words);
    assert_eq!(ask(session, page, "publication", None)?.why, "granted");
    log_is_sound(session, page)
}

fn a_consent_is_taken_by_keys_alone(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    set_up(session, &site, "akatsuki", &["corporation"])?;
    let keys = Keyboard::of(session);
    press_back(session, keys, "to-consents", "desk-consents")?;
    press(session, keys, "new", "desk-principal-act")?;
    keys.fill(&Answers::new().with("name", NAME))?;
    press(session, keys, "submit", "desk-principal")?;
    press(session, keys, "take-photo", "desk-consent-who")?;
    keys.fill(&alone())?;
    press(session, keys, "submit", "desk-consent-items")?;
    keys.fill(&Answers::new().with("item-1", "yes"))?;
    press(session, keys, "submit", "desk-consent-more")?;
    press(session, keys, "submit", "desk-consent-read-back")?;
    keys.fill(&Answers::new().with("read-back", ["yes"]))?;
    press(session, keys, "submit", "desk-consent-sign")?;
    // Nobody draws with keys: a typed name says the same.
    keys.fill(&Answers::new().with("sign-how", "typed").with("typed-name", NAME))?;
    press(session, keys, "submit", "desk-principal")?;
    keys.fill(&Answers::new().with("use", "chart-cover"))?;
    session.until("the answer", "document.querySelector('#answer [data-allowed=yes]')", ())
}

fn what_was_answered_survives_the_lock_and_nothing_of_it_lies_in_clear(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    listed(session, page, NAME, None)?;
    let answers = alone().with("item-5", "yes");
    up_to_the_signature(session, page, "photo", &answers)?;
    page.fill(&Answers::new().with("sign-how", "drawn"))?;
    session.until("the pad", "document.querySelector('.mado-pad svg')", ())?;
    session.run::<()>(SIGN, "pen")?;
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    session.click("#to-consents")?;
    page.expect_page("desk-consents")?;
    session.click("#rows .desk-row button")?;
    page.expect_page("desk-principal")?;
    // The signature too is where it was.
    up_to_the_signature(session, page, "photo", &Answers::new())?;
    session.until("the strokes", "all('.mado-pad path').length", ())?;
    go(session, page, "desk-principal")?;
    assert_eq!(ask(session, page, "homepage", None)?.why, "granted");
    let raw: String = session.run(RAW, ())?;
    for word in [NAME, "やまもと", "photo", "consent-answered", "ink1"] {
        assert!(!raw.contains(word), "{word} lies in clear");
    }
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    let shown: String = session.value("document.documentElement.outerHTML", ())?;
    assert!(!shown.contains(NAME), "after the lock the page still shows them");
    Ok(())
}
