//! Checks ntlm against MS-NLMP section 4.2, and the messages that Postman sends.

use super::hashes::{desl, lm_hash, nt_hash, nt_hash_v2, session, v2};
use super::messages::Challenge;
use crate::signing::testing::{Request, answer, authorization, sign};
use crate::signing::text::{from_base64, hex};
use crate::signing::{Effect, NTLM};

const SERVER: [u8; 8] = [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef];
const CLIENT: [u8; 8] = [0xaa; 8];
/// A message of type 2 with a target
const TYPE2: &str =
    "TlRMTVNTUAACAAAAAAAAADAAAAABAogAASNFZ4mrze8AAAAAAAAAACQAJAAwAAAAAgAMAEQAbwBtAGEAaQBuAAEADABTAGUAcgB2AGUAcgAAAAAA";

/// User `User`, domain `Domain`, password `Password`
#[test]
fn published_hashes() {
    #[track_caller]
    fn check(actual: impl AsRef<[u8]>, expected: &str) {
        assert_eq!(hex(actual.as_ref()), expected);
    }
    let (nt, lm) = (nt_hash("Password"), lm_hash("Password"));
    // 4.2.2
    check(nt, "a4f49c406510bdcab6824ee7c30fd852");
    check(lm, "e52cac67419a9a224a3b108f3fa6cb6d");
    check(desl(&nt, &SERVER), "67c43011f30298a2ad35ece64f16331c44bdbed927841f94");
    check(desl(&lm, &SERVER), "98def7b87f88aa5dafe2df779688a172def11c7d5ccdef13");
    // 4.2.3
    let [lm, nt] = session(&nt, &SERVER, &CLIENT);
    check(lm, "aaaaaaaaaaaaaaaa00000000000000000000000000000000");
    check(nt, "7537f803ae367128ca458204bde7caf81e97ed2683267232");
    // 4.2.4
    let key = nt_hash_v2("Password", "User", "Domain");
    check(&key, "0c868a403bfd7a93a3001ef22ef02e3f");
    let target = b"\x02\0\x0c\0D\0o\0m\0a\0i\0n\0\x01\0\x0c\0S\0e\0r\0v\0e\0r\0\0\0\0\0";
    let [lm, nt] = v2(&key, &SERVER, &CLIENT, 0, target);
    check(lm, "86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa");
    check(&nt[..16], "68cd0ab851e51c96aabc927bebef6a1c");
}

fn answered(with: &[&'static str], challenges: &[&str], count: u32) -> Option<String> {
    let effects = answer(&NTLM, with, &Request::new("GET", "https://h.test/p"), challenges, count);
    effects.map(|effects| authorization(Ok(effects)))
}

#[test]
fn first_messages() {
    assert_eq!(sign(&NTLM, &[], &Request::new("GET", "https://h.test/p")), Ok(vec![Effect::Without("Authorization")]));
    #[track_caller]
    fn check(with: &[&'static str], challenges: &[&str], expected: Option<&str>) {
        assert_eq!(answered(with, challenges, 0).as_deref(), expected);
    }
    let bare = "NTLM TlRMTVNTUAABAAAAB6IIogAAAAAoAAAAAAAAACgAAAAFASgKAAAADw==";
    let full = "NTLM TlRMTVNTUAABAAAAB7IIogkACQAqAAAAAgACACgAAAAFASgKAAAAD1dTJUM5JTIwRE9N";
    check(&["username=u"], &["NTLM"], Some(bare));
    check(&["username=u"], &["Basic", "Negotiate, NTLM"], Some(bare));
    check(&["username=u"], &["Basic", "Negotiate"], None);
    check(&["username=u"], &[], None);
    check(&["username=u", "disableRetryRequest=true"], &["NTLM"], None);
    check(&["username=u", "domain=é dom", "workstation=ws"], &["NTLM"], Some(full));
    check(&["username=é dom\\u", "workstation=ws"], &["NTLM"], Some(full));
    check(&["username=u@é dom", "workstation=ws"], &["NTLM"], Some(full));
}

/// What is sent up to the responses, and how long it is, Postman sends. The responses hold chance.
#[test]
fn third_messages() {
    fn parts(challenge: &str, expected: &str) -> [Vec<u8>; 2] {
        let with = ["username=dom\\us\u{e9}r", "password=p\u{e4}ss", "workstation=ws"];
        let message = answered(&with, &["Negotiate", challenge], 1).unwrap();
        let [message, expected] =
            [message.as_str(), expected].map(|text| from_base64(text.strip_prefix("NTLM ").unwrap()));
        let start = usize::from(message[16]);
        assert_eq!(hex(&message[..start]), hex(&expected[..start]));
        assert_eq!(message.len(), expected.len());
        [message[start..start + 24].to_vec(), message[start + 24..].to_vec()]
    }
    let target = from_base64(TYPE2)[48..].to_vec();
    let responses = parts(
        &format!("NTLM {TYPE2}"),
        "NTLM TlRMTVNTUAADAAAAGAAYAFoAAABUAFQAcgAAAAYABgBIAAAACAAIAE4AAAAEAAQAVgAAAAAAAADGAAAABYKIogUBKAoAAAAPRABPAE0AdQBzAOkAcgBXAFMAcjX5in95CBaRMfPiXNlzLoCAgICAgICAC7ekVL9iqozfSk5WiaKHLQEBAAAAAAAAAICmIcmJ1gGAgICAgICAgAAAAAACAAwARABvAG0AYQBpAG4AAQAMAFMAZQByAHYAZQByAAAAAAAAAAAA",
    );
    let client = responses[0][16..].try_into().unwrap();
    let key = nt_hash_v2("p\u{e4}ss", "us\u{e9}r", "DOM");
    assert_eq!(responses, v2(&key, &SERVER, &client, 132_444_736_000_000_000, &target));
    let responses = parts(
        "NTLM TlRMTVNTUAACAAAAAAAAADAAAAAAAggAASNFZ4mrze8AAAAAAAAAAAAAAAAwAAAA",
        "NTLM TlRMTVNTUAADAAAAGAAYAFEAAAAYABgAaQAAAAMAAwBIAAAABAAEAEsAAAACAAIATwAAAAAAAACBAAAABIKIogUBKAoAAAAPRE9NdXPpcldTgICAgICAgIAAAAAAAAAAAAAAAAAAAAAAbSAkXvSNwaSed0MWgteCtw3iiNHeSLG9",
    );
    let client = responses[0][..8].try_into().unwrap();
    assert_eq!(responses, session(&nt_hash("p\u{e4}ss"), &SERVER, &client));
    let responses = parts(
        "NTLM TlRMTVNTUAACAAAAAAAAADAAAAAAAgAAASNFZ4mrze8AAAAAAAAAAAAAAAAwAAAA",
        "NTLM TlRMTVNTUAADAAAAGAAYAFEAAAAYABgAaQAAAAMAAwBIAAAABAAEAEsAAAACAAIATwAAAAAAAACBAAAABIKIogUBKAoAAAAPRE9NdXPpcldTxq9uXSfV8S2e5G8Pu8BO0V8yMThNh5OIuQAszQjCAtfM3dddEqBKJpozW+g7ZBIb",
    );
    assert_eq!(responses, [lm_hash("p\u{e4}ss"), nt_hash("p\u{e4}ss")].map(|hash| desl(&hash, &SERVER)));
    let second = format!("NTLM {TYPE2}");
    let refused = |challenge: &str, count| assert_eq!(answered(&["username=u"], &[challenge], count), None);
    refused(&second, 2);
    refused("NTLM", 1);
    refused("NTLM !", 1);
}

#[test]
fn broken_challenges() {
    let whole = from_base64(
        "TlRMTVNTUAACAAAAAAAAADAAAAABAogAASNFZ4mrze8AAAAAAAAAACQAJAAwAAAAAgAMAEQAbwBtAGEAaQBuAAEADABTAGUAcgB2AGUAcgAAAAAA",
    );
    assert!(Challenge::read(&whole).is_some());
    for length in 0..whole.len() {
        assert!(Challenge::read(&whole[..length]).is_none());
    }
    let mut far = whole;
    far[44..48].fill(0xff);
    assert!(Challenge::read(&far).is_none());
}

#[test]
fn names() {
    #[track_caller]
    fn check(name: &str, expected: (&str, &str)) {
        assert_eq!(super::split(name), expected);
    }
    check("u", ("u", ""));
    check("d\\u", ("u", "d"));
    check("u@d.test", ("u", "d.test"));
    for odd in ["", "d\\", "@d", "a\\b\\c", "a@b@c", "d\\u@e"] {
        check(odd, (odd, ""));
    }
}
