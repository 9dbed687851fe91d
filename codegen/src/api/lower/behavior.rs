//! Turns the settings that apply to an item into how its request is sent.

use super::{Context, Inherited};
use crate::api::model::Behavior;
use crate::collection::SettingValue;
use crate::diag::{Diagnostic, code};

/// The nearest setting of each key counts (SEMANTICS 8). Those that say how Postman connects are reported.
pub fn lower(context: &mut Context<'_>, inherited: &Inherited<'_>) -> Behavior {
    let mut behavior = Behavior::default();
    for (key, (setting, owner)) in &inherited.settings {
        match (*key, &setting.value) {
            ("followRedirects", SettingValue::Flag(flag)) => behavior.follow_redirects = *flag,
            ("followOriginalHttpMethod", SettingValue::Flag(flag)) => behavior.follow_original_method = *flag,
            ("followAuthorizationHeader", SettingValue::Flag(flag)) => behavior.follow_authorization = *flag,
            ("removeRefererHeaderOnRedirect", SettingValue::Flag(flag)) => behavior.remove_referer = *flag,
            ("disableCookies", SettingValue::Flag(flag)) => behavior.send_cookies = !flag,
            ("disableUrlEncoding", SettingValue::Flag(flag)) => behavior.encode_url = !flag,
            ("disableBodyPruning", SettingValue::Flag(flag)) => behavior.prune_body = !flag,
            ("maxRedirects", SettingValue::Number(digits)) if digits.parse::<u32>().is_ok() => {
                behavior.max_redirects = digits.parse().unwrap_or(behavior.max_redirects);
            }
            ("disabledSystemHeaders", SettingValue::Names(names)) => {
                behavior.silent_headers = names.iter().map(|name| name.to_ascii_lowercase()).collect();
                behavior.silent_headers.sort();
            }
            _ => {
                let message = format!("the setting `{key}` is not carried over");
                let diagnostic = Diagnostic::new(code::L0205, message).label(setting.key.span, "set here");
                context.sink.report(diagnostic.at(owner));
            }
        }
    }
    behavior
}
