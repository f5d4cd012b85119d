//! The papers of every facility, ours and invented, empty, with what is usual and with the longest that
//! occurs.
#![allow(dead_code, reason = "each program uses a part")]
#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "../../../domain/tests/support/whole_file.rs"]
mod whole_file;

use std::path::{Path, PathBuf};

use madoguchi_documents::{Drawing, PenLine, Sheet};
use madoguchi_domain::consent::NoticeKind;
use madoguchi_domain::policy::{
    DeliveryMethod, FacilityIndex, Planned, RefusalGround, WholePolicy, load_whole,
};
use madoguchi_domain::request::RequestKind;
use madoguchi_domain::{Date, date};
use madoguchi_office_papers::*;
use madoguchi_paper_check::Papers;

/// A day.
pub fn day(text: &str) -> Date {
    date::iso::read(text).unwrap()
}

fn load(folder: &Path, id: &str) -> WholePolicy {
    let file = format!("{id}.json");
    let text = whole_file::whole_file(&folder.join(&file)).unwrap();
    load_whole(&file, &text).unwrap_or_else(|why| panic!("{why}"))
}

fn shipped_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities")
}

fn invented_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/data")
}

/// One that ships, or an invented one.
pub fn facility(id: &str) -> WholePolicy {
    let (invented, shipped) = (invented_folder(), shipped_folder());
    let is_invented = invented.join(format!("{id}.json")).exists();
    load(if is_invented { &invented } else { &shipped }, id)
}

/// Those that ship, then the invented ones: whatever lies in the folders.
pub fn facilities() -> Vec<WholePolicy> {
    let index = std::fs::read_to_string(shipped_folder().join("index.json")).unwrap();
    let index = FacilityIndex::load("index.json", &index).unwrap();
    let shipped: Vec<_> =
        index.facilities.iter().map(|entry| load(&shipped_folder(), &entry.id)).collect();
    let mut invented: Vec<String> = std::fs::read_dir(invented_folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    invented.sort();
    let invented = invented.iter().map(|id| load(&invented_folder(), id));
    shipped.into_iter().chain(invented).collect()
}

/// What is written on papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    Ordinary,
    Longest,
}

impl Contents {
    /// The usual, or the longest.
    fn of(self, usual: &str, longest: &str) -> String {
        match self {
            Self::Ordinary => usual.to_owned(),
            Self::Longest => longest.to_owned(),
        }
    }
}

const LONG_NAME: &str =
    "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末﨑𠮷之介アレクサンドラ・マリア";
const LONG_ADDRESS: &str = "東京都葛\u{E0100}飾区東金町一丁目二十三番四十五号 グランドメゾン・ヴィラージュ東金町パークサイドレジデンス第２期ノースウイング１２３４号室 髙橋様方";
const LONG_ABOUT: &str = concat!(
    "入所した日から退所した日までの、介護記録、看護記録、リハビリの記録、食事の量の記録、",
    "転倒したときの事故の報告書とその後の話し合いの記録、家族あての手紙の写し。\n",
    "とくに、令和７年８月１２日の夜から翌朝までの見守りの記録（センサーの記録を含みます）。\n",
    "写真があるものは写真も。ほかの施設へ渡した書類があれば、その控えも。"
);
const LONG_REASON: &str = concat!(
    "ご請求のあった記録のうち、令和７年８月１２日の夜から翌朝までの見守りの記録には、同じ居室で過ごされていた",
    "ほかの利用者の方の体調、排せつ、面会にいらした方のお名前と会話の内容が、分けることのできない形で書かれています。",
    "その方とご家族に開示してよいかをお尋ねしたところ、開示しないでほしいとのお返事でした。",
    "これを開示すると、その方の権利利益を害するおそれがあると判断しました。\n",
    "また、令和７年８月１３日付けの記録の一部は、ご家族のお一人が、ご本人には伝えないでほしいとして職員に話された内容です。",
    "お話しになった方の同意なく開示すると、ご本人とご家族との関係を損なうおそれがあるため、",
    "お話しになった方にもう一度お尋ねしたうえで、この部分を開示しないこととしました。\n",
    "これらの部分を黒く塗って見えないようにすることで、そのほかの部分は開示できます。",
    "黒く塗った部分がどこであるかは、写しの上でわかるようにし、枚数と行の数を別紙の一覧に記しました。"
);

/// A request of a kind.
pub fn asked(kind: RequestKind, contents: Contents) -> Asked {
    Asked {
        number: "ABCD-1234".to_owned(),
        received: day("2026-11-02"),
        kind,
        to: contents.of("髙橋 一郎", LONG_NAME),
        principal: contents.of("髙橋 花子", LONG_NAME),
        about: contents.of("令和8年4月から9月までの介護記録", LONG_ABOUT),
    }
}

/// How it goes out.
pub fn issue() -> Issue {
    Issue { number: "個情第12号".to_owned(), date: Some(day("2026-11-26")) }
}

/// What is granted.
pub fn granted(kind: RequestKind, contents: Contents) -> Granted {
    let handed = matches!(
        kind,
        RequestKind::Disclosure
            | RequestKind::ThirdPartyRecordDisclosure
            | RequestKind::BereavedDisclosure
    );
    let content = match kind {
        RequestKind::PurposeNotification => {
            "介護サービスの提供、介護報酬の請求、ご家族への連絡のため"
        }
        RequestKind::Correction => {
            "令和8年8月12日の記録の「夕食を全量摂取」を「夕食は摂取なし」に訂正しました。"
        }
        RequestKind::CessationOfUse => {
            "ホームページに掲載していた写真を削除し、今後は使用しません。"
        }
        RequestKind::CessationOfThirdPartyProvision => "令和8年11月10日から、提供を停止しました。",
        RequestKind::Objection => "広報誌への写真の掲載を行いません。",
        _ => "令和8年4月から9月までの介護記録（32枚）",
    };
    Granted {
        content: contents.of(content, LONG_ABOUT),
        reason: match handed || kind == RequestKind::PurposeNotification {
            true => String::new(),
            false => contents.of("ご指摘のとおりであることを、当日の記録により確かめたため", LONG_REASON),
        },
        handing: handed.then(|| Handing {
            method: DeliveryMethod::PaperCopy,
            detail: contents.of("", "大きな文字で印刷し、封筒に入れて封をしたもの。写真は色つきで印刷"),
            when_and_where: contents.of(
                "令和8年12月1日から12月25日まで、窓口でお渡しします。",
                "令和8年12月1日から12月25日まで（土曜日、日曜日、祝日と12月23日を除きます）、午前9時から正午までと午後1時から午後4時30分までの間に、窓口でお渡しします。この通知書とご本人を確かめる書類をお持ちください。おいでになれないときは、郵便（本人限定受取）でお送りします。",
            ),
            fee: FeeDue::Yen(match contents {
                Contents::Ordinary => 1_000,
                Contents::Longest => 123_000,
            }),
        }),
    }
}

/// What is withheld on a ground.
pub fn withheld(ground: RefusalGround, contents: Contents) -> Withheld {
    Withheld {
        what: contents.of("8月12日の記録のうち、ほかの利用者の方に関する部分", LONG_ABOUT),
        ground: Some(ground),
        reason: contents.of(
            "同じ記録に、ほかの利用者の方の体調に関することが書かれているためです。",
            LONG_REASON,
        ),
        alternative: match ground {
            RefusalGround::Costly => {
                contents.of("今後お配りする冊子から、写真を取り除きます。", LONG_REASON)
            }
            _ => String::new(),
        },
    }
}

/// The grounds on which this facility may refuse this kind of request.
pub fn grounds_of(office: &Office<'_>, kind: RequestKind) -> Vec<RefusalGround> {
    let holds = |ground: &RefusalGround| {
        let withheld = withheld(*ground, Contents::Ordinary);
        Notice::refused(*office, asked(kind, Contents::Ordinary), withheld).is_ok()
    };
    RefusalGround::ALL.iter().copied().filter(holds).collect()
}

/// Every notice of a facility: each kind, each outcome; of refusals one for each ground that holds, of
/// the longest one for each kind.
pub fn notices(office: &Office<'_>, contents: Contents) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for offer in office.facility().offers() {
        let asked = || asked(offer.kind, contents);
        let given = || granted(offer.kind, contents);
        sheets.push(Notice::granted(*office, asked(), given()).unwrap().sheet(&issue()));
        let grounds = grounds_of(office, offer.kind);
        let refusing = grounds.iter().filter(|ground| **ground != RefusalGround::NonExistence);
        let partly = |ground: &RefusalGround| {
            Notice::partial(*office, asked(), given(), withheld(*ground, contents)).ok()
        };
        sheets.extend(refusing.clone().find_map(partly).map(|notice| notice.sheet(&issue())));
        let most = match contents {
            Contents::Ordinary => usize::MAX,
            Contents::Longest => 1,
        };
        for ground in refusing.take(most) {
            let notice = Notice::refused(*office, asked(), withheld(*ground, contents)).unwrap();
            sheets.push(notice.sheet(&issue()));
        }
        let why =
            contents.of("書庫と電子の記録を探しましたが、見つかりませんでした。", LONG_REASON);
        sheets.push(Notice::not_held(*office, asked(), why).unwrap().sheet(&issue()));
        let extension = Extension {
            original_end: day("2026-12-02"),
            until: Some(day("2026-12-28")),
            reason: contents.of("記録の量が多く、確認に時間がかかるため", LONG_REASON),
            sent: day("2026-11-26"),
        };
        match Notice::extended(*office, asked(), extension) {
            Ok(notice) => sheets.push(notice.sheet(&issue())),
            Err(why) => assert_eq!(why, NoticeError::NoExtension),
        }
    }
    sheets
}

/// What is told when information is taken in, with everything planned.
pub fn acquisition(contents: Contents) -> Acquisition {
    Acquisition {
        principal: contents.of("髙橋 花子", LONG_NAME),
        date: Some(day("2026-11-26")),
        source: contents.of("ケアマネジャー", LONG_ABOUT),
        planned: Planned::ALL.iter().copied().collect(),
        purpose: contents.of("介護サービスの提供と、介護報酬の請求のため", LONG_ABOUT),
        third_party: contents.of("通院先の医療機関へ、診療のため（契約はありません）", LONG_ABOUT),
        outsourcing: contents.of("請求の事務を、事務代行の会社に委託します。", LONG_ABOUT),
        joint_use: contents.of("同じ法人の事業所と、連絡のため", LONG_ABOUT),
        if_not_given: contents.of("サービスの計画を作れないことがあります。", LONG_ABOUT),
        by_statute: contents.of("ありません。", LONG_ABOUT),
        answer: Some(true),
    }
}

/// Something like a signature: a cross, thin and thick, and a bow.
pub fn drawn() -> Drawing {
    let line = |width, places: &[i32]| PenLine { width, places: places.to_vec() };
    Drawing {
        name: "署名".to_owned(),
        width: 1_000,
        height: 400,
        lines: vec![
            line(4, &[100, 200, 200, 180, 300, 200]),
            line(9, &[200, 80, 190, 200, 210, 340]),
            line(7, &[400, 300, 500, 20, 600, 300, 700, 420, 900, 90]),
        ],
    }
}

/// Every consent of a facility, filled in.
pub fn consents(office: &Office<'_>, contents: Contents) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for form in &office.handling().consent.forms {
        let answers = form.items.iter().map(|item| (item.number, item.number % 2 == 1));
        let known = Answered {
            principal: contents.of("髙橋 花子", LONG_NAME),
            date: Some(day("2026-11-26")),
            answers: answers.collect(),
            blanks: form
                .blanks
                .iter()
                .map(|blank| (*blank, contents.of("娘 良子", LONG_ABOUT)))
                .collect(),
            signed: String::new(),
            drawn: None,
        };
        sheets.push(consent_form(office, form, &known));
        let (signed, drawn) = ("山本 ハル（画面に署名）".to_owned(), Some(drawn()));
        let copy = Answered { signed, drawn, ..known.clone() };
        sheets.push(consent_form(office, form, &copy));
        let known = Withdrawn {
            principal: known.principal,
            consented_on: Some(day("2026-04-01")),
            date: Some(day("2026-11-26")),
            items: form.items.iter().map(|item| item.number).take(1).collect(),
        };
        sheets.push(consent_withdrawal(office, form, &known));
    }
    let known = acquisition(contents);
    let notice = |kind: &NoticeKind| acquisition_notice(office, *kind, &known);
    sheets.extend(NoticeKind::ALL.iter().filter_map(notice));
    sheets
}

/// A complaint.
pub fn intake(contents: Contents) -> ComplaintIntake {
    let rule_of_thumb = "職員が、食堂でほかの方に聞こえる声で病名を話していた。";
    ComplaintIntake {
        number: "8-3".to_owned(),
        received_on: Some(day("2026-11-20")),
        complainant: contents.of("髙橋 一郎（長男）", LONG_NAME),
        contact: contents.of("03-0000-0000", LONG_ADDRESS),
        content: contents.of(rule_of_thumb, LONG_REASON),
        nature: contents.of("秘密の保持", LONG_ABOUT),
        place_or_process: contents.of("食堂", LONG_ABOUT),
        wish: contents.of("今後、人のいるところで話さないでほしい。", LONG_REASON),
        report_to_third_party: Some(true),
        third_party_attends: Some(false),
        remedy: Some(madoguchi_domain::policy::Remedy::CauseRemoved),
        outcome: contents.of("職員全員に注意し、申出者に説明しました。", LONG_REASON),
        closed_on: Some(day("2026-11-25")),
    }
}

/// A provision.
pub fn provided(contents: Contents) -> ProvisionRecord {
    ProvisionRecord {
        made_on: Some(day("2026-11-26")),
        provided_on: Some(day("2026-11-26")),
        consent_obtained: true,
        recipient: contents.of("医療法人みどり会 みどり病院", LONG_NAME),
        many_recipients: false,
        recipient_address: contents.of("東京都中央区1-1 理事長 緑川 太郎", LONG_ADDRESS),
        principal: contents.of("髙橋 花子", LONG_NAME),
        data_items: contents.of("氏名、生年月日、服薬の記録", LONG_ABOUT),
    }
}

/// A receipt.
pub fn received(contents: Contents) -> ReceiptRecord {
    ReceiptRecord {
        made_on: Some(day("2026-11-26")),
        received_on: Some(day("2026-11-26")),
        from_business: true,
        consent_obtained: true,
        provider: contents.of("みどり病院 東京都中央区1-1 理事長 緑川 太郎", LONG_ADDRESS),
        acquisition_history: contents
            .of("本人から聞き取ったもの（同意書の写しで確認）", LONG_REASON),
        principal: contents.of("髙橋 花子", LONG_NAME),
        data_items: contents.of("氏名、生年月日、診断名", LONG_ABOUT),
    }
}

/// Every record of a facility, filled in.
pub fn records(office: &Office<'_>, contents: Contents) -> Vec<Sheet> {
    let mut sheets = vec![
        complaint(office, &intake(contents)),
        provision(office, &provided(contents)),
        receipt(office, &received(contents)),
    ];
    let entry = TakeOutEntry {
        at: "11月26日 9時".to_owned(),
        of: contents.of("髙橋 花子", LONG_NAME),
        what: contents.of("介護記録", "介護記録（令和8年4月から9月まで）、服薬の記録、写真5枚"),
        purpose: contents.of(
            "通院の付き添い",
            "通院の付き添いで、診察のときに医師へ経過を見せるため（ご家族の依頼による）",
        ),
        returned: "11月26日 15時".to_owned(),
    };
    let entries = match contents {
        Contents::Ordinary => 3,
        Contents::Longest => 12,
    };
    sheets.extend(take_out(office, &vec![entry; entries]));
    let rule = office.handling().disposal.as_ref().and_then(|rule| rule.methods.first());
    let done = rule.and_then(|rule| Some((*rule.media.first()?, *rule.methods.first()?)));
    let record = DisposalRecord {
        disposed_on: Some(day("2026-11-26")),
        records: contents.of("介護記録", LONG_ABOUT),
        amount: contents.of("平成30年度分、段ボール3箱", LONG_ADDRESS),
        kept_through: Some(day("2026-03-31")),
        done,
        contractor: contents.of("", LONG_ADDRESS),
        clear_of: madoguchi_domain::policy::DisposalBlock::ALL.iter().copied().collect(),
    };
    sheets.push(disposal(office, &record));
    sheets
}

/// Every pledge of a facility, as far as it is known who gives it.
pub fn all_pledges(office: &Office<'_>, contents: Contents) -> Vec<Sheet> {
    let known = Pledged {
        date: Some(day("2026-11-26")),
        belongs_to: contents.of("介護課", LONG_ADDRESS),
        address: contents.of("東京都中央区1-1", LONG_ADDRESS),
    };
    pledges(office).map(|(rule, from)| pledge(office, rule, from, &known)).collect()
}

/// All, as files: facility, papers, contents. A facility that has none of a kind has no such file.
pub fn all() -> Vec<Papers> {
    let mut all = Vec::new();
    for whole in facilities() {
        let office = Office::of(&whole);
        let mut add = |what: &str, sheets: Vec<Sheet>| {
            if !sheets.is_empty() {
                let name = format!("{}-office-{what}", whole.facility.id);
                all.push(Papers { name, sheets });
            }
        };
        for (name, contents) in [("ordinary", Contents::Ordinary), ("longest", Contents::Longest)] {
            add(&format!("notices-{name}"), notices(&office, contents));
            add(&format!("consents-{name}"), consents(&office, contents));
            add(&format!("records-{name}"), records(&office, contents));
            add(&format!("pledges-{name}"), all_pledges(&office, contents));
        }
        add("by-hand", by_hand(&office));
    }
    all
}
