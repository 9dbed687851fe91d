//! The registry of codes: one entry each, with its title, its explanation and its usual help.

/// How bad a diagnostic is. The first letter of its code says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// `E`: nothing is generated.
    Error,
    /// `W`: something was decided that a reviewer should know.
    Warning,
    /// `L`: something of the collection is not carried over: a row of the loss report.
    Loss,
}

impl Severity {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Loss => "loss",
        }
    }
}

/// A stable code such as `E0102`.
#[derive(Clone, Copy)]
pub struct Code(&'static Entry);

struct Entry {
    id: &'static str,
    title: &'static str,
    explanation: &'static str,
    help: &'static str,
}

impl Code {
    /// The code itself.
    pub fn id(self) -> &'static str {
        self.0.id
    }

    /// What it is about, in a few words.
    pub fn title(self) -> &'static str {
        self.0.title
    }

    /// What `codegen explain` prints: why it is said and what follows from it.
    pub fn explanation(self) -> &'static str {
        self.0.explanation
    }

    /// What to do, where the diagnostic has nothing more exact to say.
    pub fn help(self) -> &'static str {
        self.0.help
    }

    /// How bad it is.
    pub fn severity(self) -> Severity {
        match self.0.id.as_bytes().first() {
            Some(b'E') => Severity::Error,
            Some(b'W') => Severity::Warning,
            _ => Severity::Loss,
        }
    }

    /// All codes, in order.
    pub fn all() -> impl Iterator<Item = Code> {
        ALL.iter().copied()
    }

    /// The code with this id, upper or lower case.
    pub fn find(id: &str) -> Option<Code> {
        Self::all().find(|code| code.id().eq_ignore_ascii_case(id))
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Code {}

impl std::fmt::Debug for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id())
    }
}

macro_rules! codes {
    ($($id:ident $title:literal $explanation:literal $help:literal)*) => {
        $(
            #[doc = $title]
            pub const $id: Code = Code(&Entry {
                id: stringify!($id),
                title: $title,
                explanation: $explanation,
                help: $help,
            });
        )*
        const ALL: &[Code] = &[$($id),*];
    };
}

codes! {
    E0101 "a file cannot be read"
        "A collection, environment or configuration file that was named is missing, unreadable or larger than 512 MiB."
        "check the path; paths in codegen.toml start at the folder of codegen.toml"
    E0102 "a file is no JSON"
        "Collections and environments are JSON files, but for those whose names end in `.yaml`. The label stands at the first character that does not belong there."
        "export the collection from Postman again, or mend the file at this place"
    E0103 "a file is no text"
        "The bytes are neither UTF-8 nor UTF-16. JSON is always one of them."
        "save the file as UTF-8"
    E0104 "JSON nests too deep"
        "Arrays and objects nest more than 128 levels deep, or folders that refer to one another more than 64. No collection does; the bound keeps a hostile file from exhausting the stack."
        "flatten the value at this place"
    W0105 "a key occurs twice in one object"
        "JSON objects should have each key once. As in JavaScript, and so in Postman, the last one counts."
        "remove the one that is not meant"
    E0106 "a file is no YAML"
        "A file of a collection of schema v3, or an environment whose name ends in `.yaml`, is no YAML that can be read. The label stands at the place. A text that begins with `{{` has to stand in quotes."
        "mend the file at this place, or save the request in Postman again"
    E0107 "YAML aliases without bound"
        "Aliases of YAML repeat what an anchor stands for. These repeat so much that the values would be far larger than the file. No collection does that; the bound keeps a hostile file from filling the memory."
        "write the values out, or remove the anchors"
    E0108 "a part of a folder that is not read"
        "A collection that is a folder is read from that folder alone. This part of it is a link, a reference that leads out of the folder, or a file that the system does not let be read, so the collection would be another one."
        "put the file itself into the folder, or remove what leads to it"
    E0109 "two files in one place"
        "Two files of the collection have one name, but for upper and lower case or for the ending. On some systems they are one file, and one of them would count at random."
        "remove or rename one of them"
    E0110 "a folder of several collections"
        "The folder that is named as the input of one collection holds several. Each becomes a module of its own, and so needs a table of its own; on the command line the folder can be named as it is."
        "give each a table of its own, with the folder of the collection as `input`"
    E0201 "the file is no collection"
        "A collection has `info` and `item`, a folder `item`, an item `request`; environments have `values`. This file has none of them."
        "name a file that Postman exported: a collection (v2.1, v2.0 or v1), a folder, or a single item; or the folder of a collection of schema v3"
    E0202 "a value of the wrong kind"
        "Postman's format wants another kind of value at this place, and a guess would be silent."
        "export the collection from Postman again, or mend the value"
    E0203 "a schema that is not read"
        "The file is written in a schema, or is a part of one, that this version does not read."
        "export it as Collection v2.1"
    L0204 "an entry without meaning"
        "An entry of the collection has neither `item` nor `request`, so it is neither a folder nor a request; or, in schema v1, it is never named by an `order`, or its id names nothing."
        "remove the entry, or give it a request"
    L0205 "settings of Postman"
        "Most of `protocolProfileBehavior` is carried over. This key says how Postman connects, which is the transport's own matter here, or its value is not what the key wants."
        "set what is needed on a transport of your own"
    L0206 "a file that is not read"
        "A file in the folder of the collection is broken, or is nothing that a collection of schema v3 has in that place. It is left out, and the rest is generated."
        "mend the file, or remove it"
    L0207 "a key without meaning"
        "A mapping in a file of schema v3 has a key that the schema does not have there. What it says is left out, as Postman leaves it out."
        "remove the key, or correct its spelling"
    L0208 "a value that is not read"
        "A value in a file of schema v3 is of a kind that the schema does not have there. It is left out, and the rest is generated."
        "mend the value at this place"
    L0209 "a request of another protocol"
        "Postman also sends gRPC, WebSocket, Socket.IO, MQTT, MCP and AI requests. Only HTTP and GraphQL requests are generated."
        "send it with a client of that protocol"
    L0210 "one of several authorizations"
        "A collection or folder of schema v3 may list several authorizations. One is used: the last, as in Postman's own runner."
        "leave one authorization in the list, or set one on the request"
    W0211 "a key of another schema"
        "A key in a file of schema v3 is spelled as another schema spells it, and is read as what it means there. Postman's own runner may leave it out."
        "write the key as schema v3 has it"
    L0301 "a request without a URL"
        "Postman itself refuses to send a request whose URL is empty, so there is nothing to generate."
        "give the request a URL"
    L0302 "a body that is not carried over"
        "The body is of a mode that is not generated yet. The request is left out, since without its body it would be another request."
        "send this request with a transport of your own, or change its body mode"
    L0303 "an authorization that is not carried over"
        "The request uses an authorization type that is not generated yet, or OAuth 2 without a token in the export: Postman never asks for one by itself, and keeps those that it was told to ask for to itself. The request is generated without it."
        "set the header yourself with `Operation::header`"
    L0304 "a script statement that is not carried over"
        "The test script stores a value in a way that was not understood, so the generated call does not store it."
        "set the variable yourself with `Client::update`, or write the statement in a plainer way"
    L0305 "an example that is no JSON"
        "A saved example looks like JSON and is not. Its type cannot be known, so the answer is untyped. The label stands at the very character."
        "mend the example in Postman"
    L0306 "an answer without an example"
        "No successful answer is saved for the item, and its test script reads nothing of one, so its type cannot be known. The call answers `Untyped`, and `.json::<T>()` sets a type of your own."
        "save an example of a successful answer in Postman"
    L0308 "a part of a pre-request script"
        "The script runs before the request in Postman. What is understood of it is done before the call is built; the part at the label is not, so what it sets has to be set by the caller. There is one row for each such part."
        "set what the script sets there on the environment, or in the request struct"
    L0309 "an example without a status"
        "An example without a status code cannot be told from others, so it takes no part in the types."
        "save the example again with its status"
    L0311 "a header that is computed"
        "`Content-Length` and `Transfer-Encoding` follow from what is really sent, so the saved value is not."
        "remove the header in Postman"
    W0313 "a credential is written in the collection"
        "A literal password, token or key stands in the collection. It is never copied into generated code: it becomes a variable of the environment that has to be set."
        "replace it by a variable in Postman, and change the credential if the collection was ever shared"
    W0314 "a JSON body that is sent as text"
        "The body is marked as JSON and cannot be read as JSON, even with variables and comments allowed. It is generated as one text."
        "mend the body at this place"
    L0321 "an assertion of a script"
        "The test script checks the answer with `pm.test`, `pm.expect`, `pm.response.to` or `tests[…]` in a way that is not carried over, so `Response::check` does not make this check. The message says why."
        "check the answer in your own code, or write the assertion in a plainer way"
    L0322 "a request that a script sends"
        "The script sends another request with `pm.sendRequest`. A request that an item's own test script sends becomes a function beside that of the item, and what becomes of its answer stands with it; here what is sent is not understood, a credential is written in it, or it is sent before the request, by the script of a folder, or more than once. The generated call sends its own request only."
        "send that request yourself, best as an item of the collection"
    L0323 "the order of a run"
        "The test script says with `setNextRequest` which request comes next when Postman runs the collection. `codegen flow` shows that where it is understood; here the name is not written in the script, is that of no request, or stands under a condition that is not followed. What is called, and in which order, the caller decides in any case."
        "write the order as calls in your own code"
    L0324 "a page made of the answer"
        "The test script shows the answer in Postman with `pm.visualizer.set`. The generated call only gives the answer."
        "show the answer in your own code"
    W0325 "a value to be filled in"
        "A JSON body has a `<placeholder>` without quotes in the place of a value. Its field is a `serde_json::Value`. Postman sends the placeholder as it stands, which no server can read; here `saved()` is an error that names it, before anything is sent."
        "give the value in the request struct, or write a variable or a value in Postman"
    W0326 "an example that contradicts an assertion"
        "A test script asserts something of the answer that the item's own saved example does not fulfil: one of the two is wrong. The generated test of the example leaves this assertion out."
        "save the example again, or mend the test script, in Postman"
    W0401 "two names collide"
        "Two requests of one folder get the same name in Rust, and nothing tells them apart: neither method, path, query nor body. One of them gets a number."
        "rename one of them in Postman"
    E0402 "a name that cannot be used"
        "A name given in codegen.toml is no Rust identifier, or is reserved."
        "use a plain snake_case name"
    E0501 "a file of somebody else is in the way"
        "A file that would be written exists and does not carry the banner of the generator, so it is not overwritten."
        "move the file away, or choose another output folder"
    E0502 "the output cannot be written"
        "The operating system refused to read or write in the output folder. What was there is unchanged."
        "check the permissions and the free space of the output folder"
    E0601 "the configuration is no TOML"
        "codegen.toml cannot be read as TOML. The label stands at the place."
        "mend the file at this place"
    E0602 "an unknown key in the configuration"
        "codegen.toml has a key that means nothing, so what it was meant to say would be lost."
        "remove the key, or correct its spelling"
    E0603 "a setting of the wrong kind"
        "A value in codegen.toml is missing or is not of the kind that its key wants."
        "see the comments in the codegen.toml of the Postbind repository"
    E0604 "nothing to generate"
        "The configuration names no collection."
        "add a `[collections.NAME]` table with an `input`"
    E0605 "a name for something that is not there"
        "A key in a `names` table of codegen.toml is the breadcrumb of no request and no folder, so the name would be lost. Nothing is renamed in silence when an item moves in Postman."
        "write the breadcrumb as diagnostics show it, such as \"Pets / Get pet\""
    E0606 "a name for several things"
        "A key in a `names` table of codegen.toml is the breadcrumb of several requests or folders, and only one can have the name. The method stands before that of a request, a slash behind that of a folder."
        "rename all but one of them in Postman"
    E0607 "names that exclude each other"
        "The `names` table of codegen.toml gives one name twice in one folder, or two names to one thing."
        "give one of them another name"
}
