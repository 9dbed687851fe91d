//! Turns the events of the YAML parser into a [`Node`] tree, bounded in depth and in what aliases repeat.

use super::{YamlError, YamlFault};
use crate::source::{FileId, MAX_DEPTH, Member, Node, Span, Value};
use granit_parser::{Event, ScalarStyle, Tag};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many bytes aliases may repeat in any file, beside what its length allows.
const REPEATED: usize = 64 * 1024;
/// How many times its own length the aliases of a file may repeat.
const TIMES: usize = 16;

/// A list or a mapping that has begun.
struct Frame {
    start: usize,
    anchor: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    /// Members, and the key that waits for its value.
    Mapping(Vec<Member>, Option<(Box<str>, Span)>),
}

/// A tree in the making.
pub(super) struct Builder<'t> {
    file: FileId,
    text: &'t str,
    frames: Vec<Frame>,
    root: Option<Node>,
    /// What the anchors stand for that an alias asks for.
    anchors: BTreeMap<usize, Node>,
    aliased: BTreeSet<usize>,
    /// How many bytes aliases may still repeat.
    allowance: usize,
    /// Where the last thing that was read ends: block lists and mappings have no end of their own.
    end: usize,
}

impl<'t> Builder<'t> {
    pub(super) fn new(file: FileId, text: &'t str, aliased: BTreeSet<usize>) -> Self {
        let allowance = REPEATED + text.len().saturating_mul(TIMES);
        Self { file, text, frames: Vec::new(), root: None, anchors: BTreeMap::new(), aliased, allowance, end: 0 }
    }

    pub(super) fn event(&mut self, event: Event<'_>, at: Range<usize>) -> Result<(), YamlError> {
        match event {
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(self.error(at, "a second document in one file".to_owned()))
            }
            Event::Scalar(text, style, anchor, tag) => {
                let at = extent(self.text, at, style);
                self.end = at.end;
                let value = self.scalar(&text, style, tag.as_deref(), &at)?;
                self.add(Node { span: self.span(at), value }, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.begin(at, anchor, tag.as_deref(), "seq", Content::List(Vec::new()))
            }
            Event::MappingStart(_, anchor, tag) => {
                self.begin(at, anchor, tag.as_deref(), "map", Content::Mapping(Vec::new(), None))
            }
            Event::SequenceEnd | Event::MappingEnd => self.complete(at),
            Event::Alias(anchor) => self.alias(anchor, at),
            _ => Ok(()),
        }
    }

    pub(super) fn finish(self) -> Result<Node, YamlError> {
        match self.root {
            Some(root) => Ok(root),
            None => Err(YamlError {
                span: Span::file_start(self.file),
                message: "there is no value in the file".to_owned(),
                fault: YamlFault::Syntax,
            }),
        }
    }

    fn begin(
        &mut self,
        at: Range<usize>,
        anchor: usize,
        tag: Option<&Tag>,
        kind: &str,
        content: Content,
    ) -> Result<(), YamlError> {
        if let Some(tag) = tag.filter(|tag| tag.core_suffix() != Some(kind)) {
            return Err(self.error(at, format!("the tag `{}` is not known", tag.original())));
        }
        if matches!(self.frames.last(), Some(Frame { content: Content::Mapping(_, None), .. })) {
            // `url: {{base}}` is a mapping as the key of a mapping.
            let text = &self.text[at.start..];
            let message = match text.starts_with('{') {
                true => "a mapping as the key of a mapping; a text with `{{variables}}` has to stand in quotes",
                false => "a list or a mapping as the key of a mapping",
            };
            return Err(self.error(at, message.to_owned()));
        }
        if self.frames.len() >= MAX_DEPTH {
            return Err(self.too_deep(at));
        }
        self.end = at.end;
        self.frames.push(Frame { start: at.start, anchor, content });
        Ok(())
    }

    fn complete(&mut self, at: Range<usize>) -> Result<(), YamlError> {
        let Some(Frame { start, anchor, content }) = self.frames.pop() else { return Ok(()) };
        // The end of a block is where the next thing begins: only a bracket ends what it ends.
        if !at.is_empty() {
            self.end = at.end;
        }
        let value = match content {
            Content::List(elements) => Value::Array(elements),
            Content::Mapping(members, _) => Value::Object(members),
        };
        let span = self.span(start..self.end.max(start));
        self.add(Node { span, value }, anchor)
    }

    fn alias(&mut self, anchor: usize, at: Range<usize>) -> Result<(), YamlError> {
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(self.error(at, "an alias inside of what it stands for".to_owned()));
        };
        let (size, height) = measure(node);
        if self.frames.len() + height > MAX_DEPTH {
            return Err(self.too_deep(at));
        }
        self.charge(size, &at)?;
        self.end = at.end;
        let node = self.anchors[&anchor].clone();
        self.add(node, 0)
    }

    /// Takes what a copy needs from the allowance.
    fn charge(&mut self, size: usize, at: &Range<usize>) -> Result<(), YamlError> {
        let Some(rest) = self.allowance.checked_sub(size) else {
            let message = format!(
                "aliases repeat more than {TIMES} times the length of the file: the values would not fit into memory"
            );
            return Err(YamlError { fault: YamlFault::Aliases, ..self.error(at.clone(), message) });
        };
        self.allowance = rest;
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize) -> Result<(), YamlError> {
        if self.aliased.contains(&anchor) {
            // Anchors within anchors would be kept once a level.
            self.charge(measure(&node).0, &(node.span.start as usize..node.span.start as usize))?;
            self.anchors.insert(anchor, node.clone());
        }
        match self.frames.last_mut().map(|frame| &mut frame.content) {
            None => self.root = Some(node),
            Some(Content::List(elements)) => elements.push(node),
            Some(Content::Mapping(_, key @ None)) => {
                let text = match node.value {
                    Value::Text(text) => text,
                    // `404: …` and `null: …` are written as they are.
                    _ => self.text[node.span.start as usize..node.span.end as usize].into(),
                };
                *key = Some((text, node.span));
            }
            Some(Content::Mapping(members, key)) => {
                if let Some((key, key_span)) = key.take() {
                    members.push(Member { key, key_span, value: node });
                }
            }
        }
        Ok(())
    }

    /// What a scalar is. Quoted it is a text; plain it is a text unless it is written as JSON writes something else.
    fn scalar(&self, text: &str, style: ScalarStyle, tag: Option<&Tag>, at: &Range<usize>) -> Result<Value, YamlError> {
        let plain = style == ScalarStyle::Plain;
        match tag.map(|tag| (tag, tag.core_suffix())) {
            None | Some((_, Some("null" | "bool" | "int" | "float"))) => {}
            // `!!str` with nothing behind it is the empty text.
            Some((_, Some("str"))) => {
                return Ok(Value::Text(if at.is_empty() && plain { "".into() } else { text.into() }));
            }
            Some((tag, _)) => {
                return Err(self.error(at.clone(), format!("the tag `{}` is not known", tag.original())));
            }
        }
        Ok(match text {
            _ if !plain => Value::Text(text.into()),
            "" | "~" | "null" | "Null" | "NULL" => Value::Null,
            "true" | "True" | "TRUE" => Value::Bool(true),
            "false" | "False" | "FALSE" => Value::Bool(false),
            _ if is_json_number(text) => Value::Number(text.into()),
            _ => Value::Text(text.into()),
        })
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span { file: self.file, start: range.start as u32, end: range.end as u32 }
    }

    fn error(&self, at: Range<usize>, message: String) -> YamlError {
        YamlError { span: self.span(at), message, fault: YamlFault::Syntax }
    }

    fn too_deep(&self, at: Range<usize>) -> YamlError {
        let message = format!("lists and mappings nest deeper than {MAX_DEPTH}");
        YamlError { fault: YamlFault::TooDeep, ..self.error(at, message) }
    }
}

/// The place of a scalar; that of a block does not reach over the line breaks at its end.
pub(super) fn extent(text: &str, at: Range<usize>, style: ScalarStyle) -> Range<usize> {
    match style {
        ScalarStyle::Literal | ScalarStyle::Folded => {
            let shown = text.get(at.clone()).unwrap_or("").trim_end_matches(['\n', '\r', ' ', '\t']);
            at.start..at.start + shown.len()
        }
        _ => at,
    }
}

/// How many bytes a value takes, roughly, and how deep it nests.
fn measure(node: &Node) -> (usize, usize) {
    const NODE: usize = 64;
    let parts = |parts: &mut dyn Iterator<Item = (usize, &Node)>| {
        parts.fold((NODE, 1), |(size, height), (key, value)| {
            let (more, below) = measure(value);
            (size.saturating_add(key).saturating_add(more), height.max(below + 1))
        })
    };
    match &node.value {
        Value::Text(text) | Value::Number(text) | Value::Placeholder(text) => (NODE + text.len(), 0),
        Value::Null | Value::Bool(_) => (NODE, 0),
        Value::Array(elements) => parts(&mut elements.iter().map(|element| (0, element))),
        Value::Object(members) => parts(&mut members.iter().map(|member| (NODE + member.key.len(), &member.value))),
    }
}

/// The grammar of RFC 8259 section 6, which YAML's core schema includes.
fn is_json_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}
