//! The papers of every facility, with what most people write and with the longest that occurs.
#![allow(dead_code, reason = "each program uses a part")]
#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use madoguchi_codes::{Parcel, Picture, Written, texts};
use madoguchi_documents::pdf::PdfError;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::sheet::{Codes, Sheet, sheets, with_codes};
use madoguchi_wizards::submitted::Submitted;

use crate::walker::{Script, Walk, all_invented, facilities};

/// A request made at a facility, and its papers.
pub struct Made {
    /// Facility, person and contents: the file's name.
    pub name: String,
    /// Its papers.
    pub sheets: Vec<Sheet>,
    /// What goes into its codes.
    pub parcel: Parcel,
    /// Its codes.
    pub written: Written,
}

/// People whose papers differ.
pub const PEOPLE: &[(&str, Script<'static>)] = &[
    ("principal", &[("kind", "disclosure"), ("declaration", "true-self")]),
    (
        "agent",
        &[("kind", "disclosure"), ("requester", "mandated-agent"), ("declaration", "true-agent")],
    ),
    ("correction", &[("kind", "correction"), ("declaration", "true-self")]),
];

/// As long as names, addresses and descriptions get in life; with rare letters and a chosen shape.
const LONGEST: Script<'static> = &[
    (
        "principal-name",
        "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末﨑𠮷之介アレクサンドラ・マリア",
    ),
    (
        "principal-kana",
        "じゅげむじゅげむごこうのすりきれかいじゃりすいぎょのすいぎょうまつうんらいまつふうらいまつさききちのすけ",
    ),
    (
        "principal-address",
        "東京都葛\u{E0100}飾区東金町一丁目二十三番四十五号 グランドメゾン・ヴィラージュ東金町パークサイドレジデンス第２期ノースウイング１２３４号室 髙橋様方",
    ),
    ("requester-name", "Wolfeschlegelsteinhausenbergerdorff-Hubert Blaine"),
    (
        "requester-address",
        "北海道広尾郡大樹町字浜大樹八十九番地先国有無番地 サービス付き高齢者向け住宅ひまわりの郷とかち大樹第三号館九百九十九号",
    ),
    (
        "records-other",
        concat!(
            "入所した日から退所した日までの、介護記録、看護記録、リハビリの記録、食事の量の記録、",
            "転倒したときの事故の報告書とその後の話し合いの記録、家族あての手紙の写し。\n",
            "とくに、令和７年８月１２日の夜から翌朝までの見守りの記録（センサーの記録を含みます）。\n",
            "写真があるものは写真も。ほかの施設へ渡した書類があれば、その控えも。"
        ),
    ),
    (
        "correction-wrong",
        concat!(
            "令和７年８月１２日の記録に、夕食を全部食べたと書かれていますが、本人は熱があり、一口も食べていません。",
            "また、同じ日の夜に転倒したことが、どこにも書かれていません。翌朝、右のひざが腫れていることに",
            "家族が気づき、職員の方に伝えました。"
        ),
    ),
    (
        "correction-right",
        concat!(
            "夕食は食べていません。二十時三十分ごろ、居室のベッドのわきで転倒しました。",
            "翌朝の家族からの連絡の内容も、書き加えてください。"
        ),
    ),
];

/// Every facility's, ours and invented.
pub fn all() -> Vec<Made> {
    let mut all = Vec::new();
    for policy in facilities().into_iter().chain(all_invented()) {
        for (who, script) in PEOPLE {
            for (contents, more) in [("ordinary", &[][..]), ("longest", LONGEST)] {
                let script: Vec<_> = script.iter().chain(more).copied().collect();
                let mut walk = Walk::new(policy.clone(), Wizard::Request);
                walk.walk_to_the_end(&script);
                let made = Submitted::parse(&walk.ctx(), "ABCD-1234").unwrap();
                let name = format!("{}-{who}-{contents}", policy.id);
                all.push(Made::of(name, &made, &policy));
            }
        }
    }
    all
}

impl Made {
    /// The papers of a request, with the codes that the page's program would put on them.
    pub fn of(name: String, made: &Submitted, policy: &FacilityPolicy) -> Self {
        let parcel: Parcel = serde_json::from_str(&made.to_parcel(policy)).unwrap();
        let written = texts(&parcel).unwrap();
        let squares = written.texts.iter().map(|text| Picture::of(text).unwrap().rows().join("\n"));
        let codes =
            Codes { squares: squares.collect(), on_paper_only: written.on_paper_only.clone() };
        let mut sheets = sheets(made, policy);
        with_codes(&mut sheets, codes);
        Self { name, sheets, parcel, written }
    }

    /// As a PDF.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        madoguchi_paper_check::pdf(&self.sheets)
    }

    /// The form alone, which bears the codes.
    pub fn form(&self) -> Result<Vec<u8>, PdfError> {
        madoguchi_paper_check::pdf(&self.sheets[..1])
    }
}
