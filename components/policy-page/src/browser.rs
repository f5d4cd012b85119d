//! The page in the browser. The app asks for this program at `#/<facility>/policy`; it fetches the
//! facility's file, which may have been put beside the app after it was built, and sends nothing.

use js_sys::{Promise, Reflect};
use madoguchi_domain::policy::{Layers, PolicyError, WholePolicy};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Document, Element, Response};

use crate::broken::broken;
use crate::links::Links;
use crate::node::{Child, Node};
use crate::page::page;

/// The names on the page's window under which [`offer`] puts the functions.
const DRAW: &str = "madoguchiDrawPolicy";
const EXPLAIN: &str = "madoguchiExplainFile";

/// Puts two functions on the page's window, both from a facility's id: to a promise of the element with
/// its page; and, where its file breaks the format, to a promise of one that says in what. What goes wrong
/// is told as text.
pub fn offer() {
    put(DRAW, |id| future_to_promise(async move { Ok(drawn(&id).await?.into()) }));
    put(EXPLAIN, |id| future_to_promise(async move { Ok(explained(&id).await?.into()) }));
}

fn put(name: &str, work: fn(String) -> Promise) {
    let work = Closure::<dyn Fn(String) -> Promise>::new(work);
    // A window that takes no new name gives the page none to call, and it says so to the person.
    let _ = Reflect::set(&js_sys::global(), &name.into(), work.as_ref());
    work.forget();
}

async fn drawn(id: &str) -> Result<Element, JsValue> {
    let whole = rules(id).await?.map_err(|error| error.to_string())?;
    let root = Node::new("div", "mado-policy")
        .attr("id", "policy")
        .attr("data-facility", id)
        .children(page(&whole, Links::App));
    element(&document()?, &root)
}

async fn explained(id: &str) -> Result<Element, JsValue> {
    let error = rules(id).await?.err().ok_or("nothing is wrong with the file")?;
    element(&document()?, &broken(&error))
}

fn document() -> Result<Document, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    document.ok_or_else(|| "no document".into())
}

/// The rules, or what is wrong with them, once their files are there.
async fn rules(id: &str) -> Result<Result<WholePolicy, PolicyError>, JsValue> {
    let file = [id, ".json"].concat();
    let mut layers = match Layers::begin_whole(&file, &text(&file).await?) {
        Ok(layers) => layers,
        Err(error) => return Ok(Err(error)),
    };
    while let Some(wanted) = layers.wanted() {
        // The rules say which one is missing, and in which file it is wanted.
        let Some(text) = found(&wanted).await? else { break };
        if let Err(error) = layers.add(&text) {
            return Ok(Err(error));
        }
    }
    Ok(layers.whole())
}

/// The text of a file in the folder of facilities.
async fn text(file: &str) -> Result<String, JsValue> {
    found(file).await?.ok_or_else(|| "no such file".into())
}

/// The same; none where there is no such file.
async fn found(file: &str) -> Result<Option<String>, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let response = JsFuture::from(window.fetch_with_str(&["facilities/", file].concat())).await?;
    let response: Response = response.dyn_into()?;
    match response.status() {
        404 | 403 | 410 => return Ok(None),
        _ if !response.ok() => return Err(response.status_text().into()),
        _ => {}
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().map(Some).ok_or_else(|| "no text".into())
}

/// Elements are made one by one: no text is read as HTML.
fn element(document: &Document, node: &Node) -> Result<Element, JsValue> {
    let element = document.create_element(node.tag)?;
    for (name, value) in &node.attributes {
        element.set_attribute(name, value)?;
    }
    for child in &node.children {
        match child {
            Child::Text(text) => element.append_child(&document.create_text_node(text))?,
            Child::Node(node) => {
                let inner = self::element(document, node)?;
                element.append_child(&inner)?
            }
        };
    }
    Ok(element)
}
