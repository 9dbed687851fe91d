// The objects that Postman gives to a test script, as far as captures can depend on them.
(function (global) {
    "use strict";
    // Where the answer to another request is asked for, the item's own one comes before it.
    const asked = JSON.parse(global.__input);
    let input = asked.own || asked;
    let outcome = {};
    let current = Object.assign({}, asked.variables);

    function text(value) {
        // A function is nothing that can be kept.
        if (value === undefined || value === null || typeof value === "function") return undefined;
        // A date is kept as its text.
        if (value instanceof Date || (value && value.isMoment)) return value.toISOString();
        return typeof value === "object" ? JSON.stringify(value) : String(value);
    }
    function set(name, value) {
        const stored = text(value);
        outcome[name] = stored === undefined ? { kind: "nothing" } : { kind: "set", text: stored };
        current[name] = value;
    }
    function unset(name) {
        outcome[name] = { kind: "unset" };
        delete current[name];
    }
    const get = (name) => current[name];
    const holds = (name) => current[name] !== undefined;
    const store = () => ({ name: "environment", set, unset, get, has: holds, clear() {}, toObject: () => current, replaceIn: (x) => (input.before ? replaced(x) : x) });

    const headers = {
        all: () => input.headers.map(([key, value]) => ({ key, value })),
        has: (name) => header(name) !== undefined,
        get: header,
    };
    function header(name) {
        const found = input.headers.find(([key]) => key.toLowerCase() === String(name).toLowerCase());
        return found && found[1];
    }
    function cookie(name) {
        let value;
        for (const [key, line] of input.headers) {
            if (key.toLowerCase() !== "set-cookie") continue;
            const [pair] = line.split(";");
            const at = pair.indexOf("=");
            if (at >= 0 && pair.slice(0, at).trim() === name) value = pair.slice(at + 1).trim();
        }
        return value;
    }
    function valid(body) {
        try {
            JSON.parse(body);
            return true;
        } catch (e) {
            return false;
        }
    }

    // Lodash, as far as scripts use it for what they assert.
    const steps = (path) => String(path).split(/[.[\]]+/).filter((step) => step !== "").map((step) => step.replace(/^["']|["']$/g, ""));
    const reach = (of, path) => steps(path).reduce((of, step) => (of === null || of === undefined ? undefined : of[step]), of);
    const has = (of, path) => {
        const all = steps(path);
        const last = all.pop();
        const parent = all.reduce((of, step) => (of === null || of === undefined ? undefined : of[step]), of);
        return parent !== null && parent !== undefined && last !== undefined && Object.prototype.hasOwnProperty.call(Object(parent), last);
    };
    const equal = (one, two) => {
        if (one === two || (one !== one && two !== two)) return true;
        if (typeof one !== "object" || typeof two !== "object" || !one || !two) return false;
        if (Array.isArray(one) !== Array.isArray(two)) return false;
        const keys = Object.keys(one);
        return keys.length === Object.keys(two).length && keys.every((key) => key in two && equal(one[key], two[key]));
    };

    // Assertions, in the words of Chai that scripts use.
    class AssertionError extends Error {}
    const fillers = ["to", "be", "been", "is", "that", "which", "and", "has", "have", "with", "at", "of", "same", "but", "does", "still", "also"];
    function expectation(value, answer) {
        const flags = {};
        const check = (holds) => {
            if (Boolean(holds) === Boolean(flags.not)) throw new AssertionError("assertion failed");
            return chain;
        };
        const sound = (holds) => {
            if (!holds) throw new AssertionError("the assertion does not apply");
        };
        const sized = () => sound(typeof value === "string" || Array.isArray(value));
        const measure = () => {
            if (flags.length) {
                sized();
                return value.length;
            }
            sound(typeof value === "number");
            return value;
        };
        const kind = (of) => (of === null ? "null" : Array.isArray(of) ? "array" : typeof of);
        const words = {
            ok: () => check(answer ? input.status === 200 : value),
            true: () => check(value === true),
            false: () => check(value === false),
            null: () => check(value === null),
            undefined: () => check(value === undefined),
            exist: () => check(value !== null && value !== undefined),
            empty: () => {
                sound(typeof value === "string" || (typeof value === "object" && value !== null));
                return check((typeof value === "object" ? Object.keys(value) : value).length === 0);
            },
            json: () => check(valid(input.body)),
            withBody: () => check(input.body.length > 0),
            success: () => check(input.status >= 200 && input.status < 300),
            accepted: () => check(input.status === 202),
            error: () => check(input.status >= 400 && input.status < 600),
            info: () => check(false),
            redirection: () => check(input.status >= 300 && input.status < 400),
            clientError: () => check(input.status >= 400 && input.status < 500),
            serverError: () => check(input.status >= 500 && input.status < 600),
            badRequest: () => check(input.status === 400),
            unauthorized: () => check(input.status === 401),
            forbidden: () => check(input.status === 403),
            notFound: () => check(input.status === 404),
            rateLimited: () => check(input.status === 429),
        };
        const same = (wanted) => check(flags.deep ? equal(value, wanted) : value === wanted);
        const eql = (wanted) => check(equal(value, wanted));
        const include = (wanted) => {
            if (wanted && typeof wanted === "object" && !Array.isArray(wanted) && typeof value !== "string" && !Array.isArray(value)) {
                sound(typeof value === "object" && value !== null);
                return check(Object.keys(wanted).every((key) => value[key] === wanted[key]));
            }
            sized();
            return check(value.includes(wanted));
        };
        const length = (wanted) => {
            sized();
            return check(value.length === wanted);
        };
        const calls = {
            equal: same, equals: same, eq: same, eql, eqls: eql,
            above: (n) => check(measure() > n), gt: (n) => check(measure() > n), greaterThan: (n) => check(measure() > n),
            below: (n) => check(measure() < n), lt: (n) => check(measure() < n), lessThan: (n) => check(measure() < n),
            least: (n) => check(measure() >= n), gte: (n) => check(measure() >= n),
            most: (n) => check(measure() <= n), lte: (n) => check(measure() <= n),
            include, includes: include, contain: include, contains: include, string: include,
            length, lengthOf: length,
            within: (least, most) => check(measure() >= least && measure() <= most),
            property: (name, ...wanted) => {
                sound(value !== null && value !== undefined);
                const there = flags.nested ? has(value, name) : Object.prototype.hasOwnProperty.call(Object(value), name);
                const found = flags.nested ? reach(value, name) : value[name];
                return check(there && (wanted.length === 0 || found === wanted[0]));
            },
            keys: (...names) => {
                sound(typeof value === "object" && value !== null);
                const own = Object.keys(value);
                const wanted = names.flat();
                if (flags.any) return check(wanted.some((name) => own.includes(name)));
                return check((flags.contain || own.length === wanted.length) && wanted.every((name) => own.includes(name)));
            },
            members: (wanted) => {
                sound(Array.isArray(value));
                return check((flags.contain || value.length === wanted.length) && wanted.every((one) => value.includes(one)));
            },
            body: (...wanted) => check(wanted.length === 0 ? input.body.length > 0 : input.body === wanted[0]),
            jsonBody: (...of) => {
                if (of.length === 0) return check(valid(input.body));
                sound(valid(input.body));
                const body = JSON.parse(input.body);
                if (typeof of[0] !== "string") return check(equal(body, of[0]));
                return check(of.length === 1 ? has(body, of[0]) : equal(reach(body, of[0]), of[1]));
            },
            a: (name) => check(kind(value) === name.toLowerCase()),
            an: (name) => check(kind(value) === name.toLowerCase()),
            oneOf: (list) => check(list.includes(value)),
            match: (pattern) => check(pattern.test(value)),
            status: (wanted) => check(input.status === wanted || input.reason === wanted),
            header: (name, ...wanted) => check(header(name) !== undefined && (wanted.length === 0 || header(name) === wanted[0])),
        };
        const chain = new Proxy(function () {}, {
            get(_, word) {
                if (typeof word !== "string") return undefined;
                if (fillers.includes(word)) return chain;
                if (["not", "deep", "any", "all", "nested", "own"].includes(word)) {
                    flags[word] = true;
                    return chain;
                }
                if (word === "length" || word === "lengthOf") {
                    flags.length = true;
                    return new Proxy(calls[word], { get: (_, next) => chain[next] });
                }
                if (["include", "includes", "contain", "contains"].includes(word)) {
                    const inner = (_, next) => {
                        flags.contain = true;
                        return chain[next];
                    };
                    return new Proxy(calls[word], { get: inner });
                }
                if (words[word]) return words[word]();
                return calls[word];
            },
        });
        return chain;
    }
    const expect = (value) => expectation(value, value instanceof Answer);
    expect.fail = () => {
        throw new AssertionError("fail");
    };
    class Answer {
        constructor() {
            Object.assign(this, { code: input.status, status: input.reason, headers, responseTime: 0 });
            this.responseSize = unescape(encodeURIComponent(input.body)).length;
            const body = input.body;
            this.text = () => body;
            this.json = () => JSON.parse(body);
        }
        // Each expectation begins anew.
        get to() {
            return expectation(undefined, true).to;
        }
    }
    const response = new Answer();

    let results = [];
    let thrown = null;
    function test(name, run) {
        // A failing test does not end the script.
        let passed = true;
        try {
            run(() => {});
        } catch (e) {
            passed = false;
        }
        results.push([String(name), passed]);
        return pm;
    }
    test.skip = () => pm;
    const followed = [];
    const pm = {
        environment: store(), collectionVariables: store(), globals: store(), variables: store(),
        response, expect, test,
        cookies: { get: cookie, has: (name) => cookie(name) !== undefined, jar: () => ({ unset() {}, set() {}, get() {}, clear() {} }) },
        sendRequest() {},
        __followed(request, callback) {
            followed.push(callback);
        },
        execution: { setNextRequest() {} },
        visualizer: { set() {} },
        info: { requestName: "request" },
        iterationData: { get() {} },
        request: { url: { toString: () => "https://h.test/", path: [], getQueryString: () => "" }, headers: { get() {} } },
    };
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    function btoa(value) {
        const of = String(value);
        let out = "";
        for (let at = 0; at < of.length; at += 3) {
            const codes = [0, 1, 2].map((step) => (at + step < of.length ? of.charCodeAt(at + step) : 0));
            if (codes.some((code) => code > 255)) throw new Error("InvalidCharacterError");
            const bits = (codes[0] << 16) | (codes[1] << 8) | codes[2];
            const left = of.length - at;
            out += letters[bits >> 18] + letters[(bits >> 12) & 63];
            out += left > 1 ? letters[(bits >> 6) & 63] : "=";
            out += left > 2 ? letters[bits & 63] : "=";
        }
        return out;
    }
    function atob(value) {
        let of = String(value).replace(/[\t\n\f\r ]/g, "");
        if (of.length % 4 === 0) of = of.replace(/==?$/, "");
        if (of.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(of)) throw new Error("InvalidCharacterError");
        let out = "";
        let bits = 0;
        let count = 0;
        for (const letter of of) {
            bits = (bits << 6) | letters.indexOf(letter);
            count += 6;
            if (count >= 8) {
                count -= 8;
                out += String.fromCharCode((bits >> count) & 255);
            }
        }
        return out;
    }
    function xml2Json(source) {
        const of = String(source);
        let at = 0;
        const names = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
        const plain = (part) =>
            part.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, name) =>
                name[0] !== "#" ? names[name] : String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)));
        function element() {
            const open = /^<([^\s\/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/.exec(of.slice(at));
            if (!open) throw new Error("no element");
            at += open[0].length;
            const attributes = {};
            const pattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
            for (let found; (found = pattern.exec(open[2])); ) attributes[found[1]] = plain(found[2] !== undefined ? found[2] : found[3]);
            const children = {};
            let content = "";
            while (!open[3]) {
                const close = of.indexOf("<", at);
                if (close < 0) throw new Error("no end");
                content += plain(of.slice(at, close));
                at = close;
                if (of.startsWith("</", at)) {
                    const end = of.indexOf(">", at);
                    if (of.slice(at + 2, end).trim() !== open[1]) throw new Error("another end");
                    at = end + 1;
                    break;
                }
                const [name, value] = element();
                if (!(name in children)) children[name] = value;
                else if (Array.isArray(children[name])) children[name].push(value);
                else children[name] = [children[name], value];
            }
            content = content.trim();
            if (Object.keys(attributes).length === 0 && Object.keys(children).length === 0) return [open[1], content];
            const value = {};
            if (content) value._ = content;
            if (Object.keys(attributes).length > 0) value.$ = attributes;
            return [open[1], Object.assign(value, children)];
        }
        try {
            const prolog = /^\s*(<\?[^>]*\?>)?\s*/.exec(of);
            at = prolog[0].length;
            const [name, value] = element();
            return of.slice(at).trim() ? undefined : { [name]: value };
        } catch (e) {
            return undefined;
        }
    }
    // SugarJS gave this to the scripts of its time.
    Object.defineProperty(String.prototype, "has", { value: String.prototype.includes });
    const time = 1700000000000;
    global.Date = class extends Date {
        constructor(...of) {
            if (of.length > 0) super(...of);
            else super(time);
        }
        static now() {
            return time;
        }
    };
    Object.assign(global, {
        request: {}, data: {}, iteration: 0, responseCookies: [],
        pm, xml2Json, btoa, atob,
        console: { log() {}, info() {}, warn() {}, error() {}, debug() {} },
        tests: {},
        responseBody: input.body,
        responseCode: { code: input.status, name: input.reason },
        responseHeaders: Object.fromEntries(input.headers),
        responseTime: 0,
        environment: Object.assign({}, asked.variables),
        globals: Object.assign({}, asked.variables),
        setTimeout(run) {
            if (asked.own) run();
        },
        setInterval() {}, clearTimeout() {}, clearInterval() {},
        postman: {
            setEnvironmentVariable: set, setGlobalVariable: set,
            clearEnvironmentVariable: unset, clearGlobalVariable: unset,
            clearEnvironmentVariables() {}, clearGlobalVariables() {},
            getEnvironmentVariable: get, getGlobalVariable: get,
            getResponseHeader: header,
            getResponseCookie: (name) => (cookie(name) === undefined ? undefined : { name, value: cookie(name) }),
            setNextRequest() {},
        },
        _: { has, get: reach, isEqual: equal, isInteger: Number.isInteger },
        __run: () => {
            const failed = (e) => {
                thrown = e instanceof AssertionError ? "assertion" : "error";
            };
            global.__main().catch(failed).then(() => {
                if (!asked.own || followed.length === 0) return;
                // Only what becomes of the other answer counts.
                outcome = {};
                current = Object.assign({}, asked.variables);
                results = [];
                thrown = null;
                global.tests = {};
                input = asked;
                try {
                    if (typeof followed[0] === "function") followed[0](null, new Answer());
                } catch (e) {
                    failed(e);
                }
            });
        },
        __sends: () => JSON.stringify(followed.length),
        __outcome: () => JSON.stringify(outcome),
        __tested: () => JSON.stringify({ tests: results.concat(Object.entries(global.tests).map(([name, value]) => [name, Boolean(value)])), thrown }),
    });
    if (input.before) before();

    // Each value that is made up is told apart by how many there were before it.
    var drawn;
    function draw() {
        drawn = (drawn || 0) + 1;
        return `draw ${drawn}`;
    }
    function replaced(of) {
        return String(of).replace(/\{\{\$\w+\}\}/g, draw);
    }

    // What is otherwise before the request is sent.
    function before() {
        const name = (of) => String(of.key !== undefined ? of.key : of).toLowerCase();
        const parsed = (of) => {
            if (typeof of !== "string") return Object.assign({}, of, { value: of.value === undefined ? "" : of.value });
            const at = of.indexOf(":");
            return { key: of.slice(0, at).trim(), value: of.slice(at + 1).trim() };
        };
        const list = (pairs) => {
            let members = pairs.map(([key, value]) => ({ key, value }));
            return {
                add: (of) => void members.push(parsed(of)),
                upsert(of) {
                    this.remove(name(parsed(of)));
                    members.push(parsed(of));
                },
                remove(of) {
                    const gone = typeof of === "function" ? members.filter((member) => of(member)) : members.filter((member) => name(member) === name(of));
                    members = members.filter((member) => !gone.includes(member));
                },
                each: (run) => members.slice().forEach((member) => run(member)),
                get: (of) => (members.find((member) => name(member) === name(of)) || {}).value,
                has: (of) => members.some((member) => name(member) === name(of)),
                all: () => members,
                toJSON: () => members.filter((member) => !member.disabled).map((member) => [member.key, member.value]),
            };
        };
        const of = list(input.headers);
        const query = list(input.query);
        pm.response = undefined;
        pm.info = { requestName: input.name, eventName: "prerequest" };
        pm.request = {
            method: input.method, headers: of, url: { query, toString: () => "https://h.test/" },
            addHeader: of.add, upsertHeader: (header) => of.upsert(header), removeHeader: (header) => of.remove(header), forEachHeader: of.each,
        };
        class Moment {
            constructor(time) {
                this.time = new Date(time === undefined ? Date.now() : +time);
                this.isMoment = true;
            }
            add(by, unit) {
                const days = this.time;
                switch (unit.replace(/s$/, "")) {
                    case "month": {
                        const day = days.getUTCDate();
                        days.setUTCDate(1);
                        days.setUTCMonth(days.getUTCMonth() + by);
                        const last = new Date(Date.UTC(days.getUTCFullYear(), days.getUTCMonth() + 1, 0)).getUTCDate();
                        days.setUTCDate(Math.min(day, last));
                        break;
                    }
                    case "day": days.setUTCDate(days.getUTCDate() + by); break;
                    case "hour": days.setUTCHours(days.getUTCHours() + by); break;
                    case "minute": days.setUTCMinutes(days.getUTCMinutes() + by); break;
                    case "second": days.setUTCSeconds(days.getUTCSeconds() + by); break;
                    default: throw new Error("no unit");
                }
                return this;
            }
            subtract(by, unit) {
                return this.add(-by, unit);
            }
            valueOf() { return this.time.getTime(); }
            format(pattern) {
                const two = (part) => String(part).padStart(2, "0");
                const of = this.time;
                const parts = {
                    YYYY: String(of.getUTCFullYear()), MM: two(of.getUTCMonth() + 1), DD: two(of.getUTCDate()),
                    HH: two(of.getUTCHours()), mm: two(of.getUTCMinutes()), ss: two(of.getUTCSeconds()), SSS: String(of.getUTCMilliseconds()).padStart(3, "0"),
                };
                return pattern.replace(/\[([^\]]*)\]|YYYY|MM|DD|HH|mm|ss|SSS/g, (found, text) => (text !== undefined ? text : parts[found]));
            }
            unix() { return Math.floor(this.time.getTime() / 1000); }
            toISOString() { return this.time.toISOString(); }
            toJSON() { return this.time.toISOString(); }
            toDate() { return this.time; }
            clone() { return new Moment(this.time); }
            utc() { return this; }
        }
        const moment = (time) => new Moment(time);
        moment.utc = moment;
        const uuid = Object.assign(() => draw(), { v4: draw });
        const bytesOf = (hex) => hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
        const utf8 = (text) => {
            if (typeof text !== "string") throw new TypeError("no text");
            return unescape(encodeURIComponent(text));
        };
        const hexOf = (bytes) => [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
        class Words {
            constructor(bytes) {
                this.bytes = bytes;
            }
            toString(how) { return (how || CryptoJS.enc.Hex).stringify(this); }
        }
        const taken = (of) => (of instanceof Words ? of.bytes : utf8(of));
        // A message that is not there is an empty one, but a key has to be there.
        const hash = (name) => (of, key) =>
            new Words(bytesOf(global.__hash(name, hexOf(taken(of || "")), name.startsWith("Hmac") ? hexOf(taken(key)) : "")));
        const CryptoJS = {
            enc: {
                Hex: { stringify: (of) => hexOf(of.bytes) },
                Base64: { stringify: (of) => btoa(of.bytes) },
                Utf8: { parse: (of) => new Words(unescape(encodeURIComponent(of))) },
            },
        };
        for (const name of ["MD5", "SHA1", "SHA256", "SHA512", "HmacSHA1", "HmacSHA256", "HmacSHA512"]) CryptoJS[name] = hash(name);
        class Buffer {
            constructor(text) {
                this.bytes = utf8(text);
            }
            static from(text) { return new Buffer(text); }
            toString(how) { return how === "base64" ? btoa(this.bytes) : how === "hex" ? hexOf(this.bytes) : decodeURIComponent(escape(this.bytes)); }
        }
        const modules = {
            uuid, moment, buffer: { Buffer }, btoa, atob, "crypto-js": CryptoJS,
            "postman-collection": { Property: { replaceSubstitutions: replaced } },
        };
        Math.random = () => {
            draw();
            return drawn / 1000;
        };
        Object.assign(global, {
            CryptoJS, Buffer,
            require(name) {
                if (!(name in modules)) throw new Error("no module");
                return modules[name];
            },
            responseBody: undefined, responseCode: undefined, responseHeaders: undefined, responseTime: undefined,
            __touched: () => JSON.stringify({ headers: of, query }),
        });
    }
})(globalThis);
