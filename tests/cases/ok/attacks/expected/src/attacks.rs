//! " ' \ \" "; pwned!(); " "#; pwned!(); r#" "## */ pwned!(); /* // pwned /// pwned #\[pwned\] #!\[pwned\] #\[pwned\] fn pwned() {} \] fn pwned() {} } fn pwned() {} mod x { ") pwned!( concat!(env!("PWNED")) ``` pwned!() ``` ~~~ pwned!() ~~~ ```rust,should_panic pwned!() ``` - ``` pwned!() ``` > ``` > pwned!() ```` ``` pwned!() \`\`\`\` \<pre> ``` pwned!() ``` pwned!() pwned!() pwned!() - a pwned!() > pwned!() 1. pwned!() \[^1\]: a pwned!() - > - pwned!() * * * pwned!() \<p> pwned!()\</p>\<br> pwned!() a\<br>\`\`\`\<br>pwned!() &#10;&#10; pwned!() \[pwned\] \[`pwned`\] \[a\](crate::pwned) \[a\]\[pwned\] \[a\]: crate::pwned \[a\] \[a\]: crate::pwned \[\[pwned\]\] \[pwned\] \\\[pwned\] !\[pwned\] [a](https://pwned.test/a.png) \[[a](https://pwned.test/a.png)\](<https://h.test>) \[a\](javascript:pwned()) \[a\](\<javascript:pwned()>) \[a\](<https://h.test> "pwned") \<javascript:pwned()> \<a href="https://h.test/)\[pwned\]">a\</a> \<a href='https://h.test/ pwned!()'>a\</a> `[pwned] ``[pwned]` \<script>pwned()\</script> \</script>\<script>pwned()\</script> \<img src=x onerror=pwned()> \<svg/onload=pwned()> \<!-- pwned --> \<b>pwned \<!\[CDATA\[\<pwned>\]\]> \<?pwned?> ">\<pwned> ' onmouseover='pwned() &lt;script&gt;pwned() \< pwned> a | b | \<pwned> ---|---|--- `|` | \[pwned\] | \<pwned> pwned pwned    \[31mpwned pwned ̀💩￿ a Pwned: 1 ../../pwned ..\..\pwned /etc/pwned C:\pwned file:///pwned .. . con aux.rs nul LPT1 mod lib main .git/hooks/pwned a/b build.rs _ 0 self Self crate super r#type fn async environment Error Option String std postbind serde Ⅷ ﬀ 日本 {{ }} {{pwned}} {{{{pwned}}}} {{$pwned}} {{}} {{"}} {{a }} {pwned} {}{:?}{0} ${pwned} %s%n $(pwned) `pwned` '; pwned; ' '"'"' | pwned && pwned > pwned -o pwned @/etc/pwned !pwned " \[dependencies\] pwned = "1" ''' pwned = 1 """ pwned = 1 - pwned: 1 : pwned *pwned &pwned ? pwned --- pwned %0d%0aPwned: 1 % %zz a:b@pwned //pwned <https://pwned@h.test:99999/?#> ? # \[::1 ．／ \u202e \ud800 \ __proto__ constructor toString ${pwned()} (((((((a*)*)*)*)*)*)*b (?\<!pwned)\1 \[ ) * 1e999 -0 99999999999999999999999999999999999999999
//!
//! "
//! '
//! \
//! \"
//! "; pwned!(); "
//! "#; pwned!(); r#"
//! "##
//! */ pwned!(); /*
//! // pwned
//! /// pwned
//! #\[pwned\]
//! #!\[pwned\]
//!
//! #\[pwned\]
//! fn pwned() {}
//!
//! \]
//! fn pwned() {}
//! } fn pwned() {} mod x {
//! ") pwned!(
//! concat!(env!("PWNED"))
//! ```text
//! pwned!()
//! ```
//! ~~~text
//! pwned!()
//! ~~~
//!
//! ```text
//! pwned!()
//! ```
//!
//! -
//! ```text
//!   pwned!()
//! ```
//! >
//! ```text
//! > pwned!()
//! ```
//! ```text
//! pwned!()
//! ```
//! \<pre>
//! ```text
//! pwned!()
//! ```
//!   pwned!()
//!  pwned!()
//!
//!   pwned!()
//!
//! - a
//!
//!   pwned!()
//!
//! > pwned!()
//! 1. pwned!()
//!    \[^1\]: a
//!
//!   pwned!()
//! - > - pwned!()
//! * * * pwned!()
//!       \<p> pwned!()\</p>\<br> pwned!()
//!       a\<br>\`\`\`\<br>pwned!()
//!       &#10;&#10; pwned!()
//!       \[pwned\]
//!       \[`pwned`\]
//!       \[a\](crate::pwned)
//!       \[a\]\[pwned\]
//!       \[a\]: crate::pwned
//!
//! \[a\]
//! \[a\]:
//! crate::pwned
//! \[\[pwned\]\]
//! \[pwned\]
//! \\\[pwned\]
//! !\[pwned\]
//! [a](https://pwned.test/a.png)
//! \[[a](https://pwned.test/a.png)\](<https://h.test>)
//! \[a\](javascript:pwned())
//! \[a\](\<javascript:pwned()>)
//! \[a\](<https://h.test> "pwned")
//! \<javascript:pwned()>
//! \<a href="https://h.test/)\[pwned\]">a\</a>
//! \<a href='https://h.test/
//!
//!   pwned!()'>a\</a>
//! \`\[pwned\]
//! \`\`\[pwned\]\`
//! \<script>pwned()\</script>
//! \</script>\<script>pwned()\</script>
//! \<img src=x onerror=pwned()>
//! \<svg/onload=pwned()>
//! \<!-- pwned
//! --> \<b>pwned
//! \<!\[CDATA\[\<pwned>\]\]>
//! \<?pwned?>
//! ">\<pwned>
//! ' onmouseover='pwned()
//! &lt;script&gt;pwned()
//! \<
//! pwned>
//! a | b | \<pwned>
//! ---|---|---
//! `|` | \[pwned\] | \<pwned>
//! pwned
//! pwned
//!
//! \[31mpwned
//! pwned
//! ̀💩￿
//!
//! a
//! Pwned: 1
//!
//! ../../pwned
//! ..\..\pwned
//! /etc/pwned
//! C:\pwned
//! file:///pwned
//! ..
//! .
//! con
//! aux.rs
//! nul
//! LPT1
//! mod
//! lib
//! main
//! .git/hooks/pwned
//! a/b
//! build.rs
//!
//! _
//! 0
//! self
//! Self
//! crate
//! super
//! r#type
//! fn
//! async
//! environment
//! Error
//! Option
//! String
//! std
//! postbind
//! serde
//! Ⅷ
//! ﬀ
//! 日本
//! {{
//! }}
//! {{pwned}}
//! {{{{pwned}}}}
//! {{$pwned}}
//! {{}}
//! {{"}}
//! {{a
//! }}
//! {pwned}
//! {}{:?}{0}
//! ${pwned}
//! %s%n
//! $(pwned)
//! `pwned`
//! '; pwned; '
//! '"'"' | pwned
//! && pwned
//! > pwned
//! > -o pwned
//! > @/etc/pwned
//! > !pwned
//! > "
//! > \[dependencies\]
//! > pwned = "1"
//!
//! '''
//! pwned = 1
//! """
//! pwned = 1
//!
//! - pwned: 1
//!   : pwned
//!   *pwned
//!   &pwned
//!   ? pwned
//!   ---
//!   pwned
//!   %0d%0aPwned: 1
//!   %
//!   %zz
//!   a:b@pwned
//!   //pwned
//!   <https://pwned@h.test:99999/?#>
//!   ?
//!   #
//!   \[::1
//!   ．／
//!   \u202e
//!   \ud800
//!   \
//!   __proto__
//!   constructor
//!   toString
//!   ${pwned()}
//!   (((((((a*)*)*)*)*)*)*b
//!   (?\<!pwned)\1
//!   \[
//!   )
//!   *
//!   1e999
//!   -0
//!   99999999999999999999999999999999999999999
// @generated by `cargo run -p codegen`. Do not edit.

mod environment;
pub mod folder_0;
pub mod folder_104_crate;
pub mod folder_112_string;
pub mod folder_120;
pub mod folder_128_0;
pub mod folder_136_pwned;
pub mod folder_144_pwned;
pub mod folder_152_a_b_pwned;
pub mod folder_160_ud800;
pub mod folder_168;
pub mod folder_16_concat_env_pwned;
pub mod folder_24_pwned;
pub mod folder_32_pwned;
pub mod folder_40_a_crate_pwned_a;
pub mod folder_48_a_javascript_pwned;
pub mod folder_56_script_pwned_script;
pub mod folder_64_pwned;
pub mod folder_72;
pub mod folder_80;
pub mod folder_88_con;
pub mod folder_8_pwned;
pub mod folder_96_a_b;

pub use environment::Environment;

use postbind::{Capture, Error, Item, Operation, Param, Saved, Untyped};
use serde::{Deserialize, Serialize};

/// 0 "
///
/// `GET h.test`
///
/// "
pub fn _0(_: &_0) -> Operation<Untyped> {
    _0_ITEM.parts().untyped()
}

static _0_ITEM: Item = Item {
    name: "0 \"",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_0()`] sends.
#[derive(Clone, Debug)]
pub struct _0 {}

impl _0 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 1 '
///
/// `GET h.test`
///
/// '
pub fn _1(_: &_1) -> Operation<Untyped> {
    _1_ITEM.parts().untyped()
}

static _1_ITEM: Item = Item {
    name: "1 '",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_1()`] sends.
#[derive(Clone, Debug)]
pub struct _1 {}

impl _1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 100 _
///
/// `GET h.test`
///
/// _
pub fn _100(_: &_100) -> Operation<Untyped> {
    _100_ITEM.parts().untyped()
}

static _100_ITEM: Item = Item {
    name: "100 _",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_100()`] sends.
#[derive(Clone, Debug)]
pub struct _100 {}

impl _100 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 101 0
///
/// `GET h.test`
///
/// 0
pub fn _101_0(_: &_1010) -> Operation<Untyped> {
    _101_0_ITEM.parts().untyped()
}

static _101_0_ITEM: Item = Item {
    name: "101 0",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_101_0()`] sends.
#[derive(Clone, Debug)]
pub struct _1010 {}

impl _1010 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 102 self
///
/// `GET h.test`
///
/// self
pub fn _102_self(_: &_102Self) -> Operation<Untyped> {
    _102_SELF.parts().untyped()
}

static _102_SELF: Item = Item {
    name: "102 self",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_102_self()`] sends.
#[derive(Clone, Debug)]
pub struct _102Self {}

impl _102Self {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 103 Self
///
/// `GET h.test`
///
/// Self
pub fn _103_self(_: &_103Self) -> Operation<Untyped> {
    _103_SELF.parts().untyped()
}

static _103_SELF: Item = Item {
    name: "103 Self",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_103_self()`] sends.
#[derive(Clone, Debug)]
pub struct _103Self {}

impl _103Self {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 104 crate
///
/// `GET h.test`
///
/// crate
pub fn _104_crate(_: &_104Crate) -> Operation<Untyped> {
    _104_CRATE.parts().untyped()
}

static _104_CRATE: Item = Item {
    name: "104 crate",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_104_crate()`] sends.
#[derive(Clone, Debug)]
pub struct _104Crate {}

impl _104Crate {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 105 super
///
/// `GET h.test`
///
/// super
pub fn _105_super(_: &_105Super) -> Operation<Untyped> {
    _105_SUPER.parts().untyped()
}

static _105_SUPER: Item = Item {
    name: "105 super",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_105_super()`] sends.
#[derive(Clone, Debug)]
pub struct _105Super {}

impl _105Super {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 106 r#type
///
/// `GET h.test`
///
/// r#type
pub fn _106_r_type(_: &_106RType) -> Operation<Untyped> {
    _106_R_TYPE.parts().untyped()
}

static _106_R_TYPE: Item = Item {
    name: "106 r#type",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_106_r_type()`] sends.
#[derive(Clone, Debug)]
pub struct _106RType {}

impl _106RType {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 107 fn
///
/// `GET h.test`
///
/// fn
pub fn _107_fn(_: &_107Fn) -> Operation<Untyped> {
    _107_FN.parts().untyped()
}

static _107_FN: Item = Item {
    name: "107 fn",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_107_fn()`] sends.
#[derive(Clone, Debug)]
pub struct _107Fn {}

impl _107Fn {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 108 async
///
/// `GET h.test`
///
/// async
pub fn _108_async(_: &_108Async) -> Operation<Untyped> {
    _108_ASYNC.parts().untyped()
}

static _108_ASYNC: Item = Item {
    name: "108 async",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_108_async()`] sends.
#[derive(Clone, Debug)]
pub struct _108Async {}

impl _108Async {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 109 environment
///
/// `GET h.test`
///
/// environment
pub fn _109_environment(_: &_109Environment) -> Operation<Untyped> {
    _109_ENVIRONMENT.parts().untyped()
}

static _109_ENVIRONMENT: Item = Item {
    name: "109 environment",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_109_environment()`] sends.
#[derive(Clone, Debug)]
pub struct _109Environment {}

impl _109Environment {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 10 #\[pwned\]
///
/// `GET h.test`
///
/// #\[pwned\]
pub fn _10_pwned(_: &_10Pwned) -> Operation<Untyped> {
    _10_PWNED.parts().untyped()
}

static _10_PWNED: Item = Item {
    name: "10 #[pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_10_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _10Pwned {}

impl _10Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 110 Error
///
/// `GET h.test`
///
/// Error
pub fn _110_error(_: &_110Error) -> Operation<Untyped> {
    _110_ERROR.parts().untyped()
}

static _110_ERROR: Item = Item {
    name: "110 Error",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_110_error()`] sends.
#[derive(Clone, Debug)]
pub struct _110Error {}

impl _110Error {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 111 Option
///
/// `GET h.test`
///
/// Option
pub fn _111_option(_: &_111Option) -> Operation<Untyped> {
    _111_OPTION.parts().untyped()
}

static _111_OPTION: Item = Item {
    name: "111 Option",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_111_option()`] sends.
#[derive(Clone, Debug)]
pub struct _111Option {}

impl _111Option {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 112 String
///
/// `GET h.test`
///
/// String
pub fn _112_string(_: &_112String) -> Operation<Untyped> {
    _112_STRING.parts().untyped()
}

static _112_STRING: Item = Item {
    name: "112 String",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_112_string()`] sends.
#[derive(Clone, Debug)]
pub struct _112String {}

impl _112String {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 113 std
///
/// `GET h.test`
///
/// std
pub fn _113_std(_: &_113Std) -> Operation<Untyped> {
    _113_STD.parts().untyped()
}

static _113_STD: Item = Item {
    name: "113 std",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_113_std()`] sends.
#[derive(Clone, Debug)]
pub struct _113Std {}

impl _113Std {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 114 postbind
///
/// `GET h.test`
///
/// postbind
pub fn _114_postbind(_: &_114Postbind) -> Operation<Untyped> {
    _114_POSTBIND.parts().untyped()
}

static _114_POSTBIND: Item = Item {
    name: "114 postbind",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_114_postbind()`] sends.
#[derive(Clone, Debug)]
pub struct _114Postbind {}

impl _114Postbind {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 115 serde
///
/// `GET h.test`
///
/// serde
pub fn _115_serde(_: &_115Serde) -> Operation<Untyped> {
    _115_SERDE.parts().untyped()
}

static _115_SERDE: Item = Item {
    name: "115 serde",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_115_serde()`] sends.
#[derive(Clone, Debug)]
pub struct _115Serde {}

impl _115Serde {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 116 Ⅷ
///
/// `GET h.test`
///
/// Ⅷ
pub fn _116_viii(_: &_116Viii) -> Operation<Untyped> {
    _116_VIII.parts().untyped()
}

static _116_VIII: Item = Item {
    name: "116 Ⅷ",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_116_viii()`] sends.
#[derive(Clone, Debug)]
pub struct _116Viii {}

impl _116Viii {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 117 ﬀ
///
/// `GET h.test`
///
/// ﬀ
pub fn _117_ff(_: &_117Ff) -> Operation<Untyped> {
    _117_FF.parts().untyped()
}

static _117_FF: Item = Item {
    name: "117 ﬀ",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_117_ff()`] sends.
#[derive(Clone, Debug)]
pub struct _117Ff {}

impl _117Ff {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 118 日本
///
/// `GET h.test`
///
/// 日本
pub fn _118_ri_ben(_: &_118RiBen) -> Operation<Untyped> {
    _118_RI_BEN.parts().untyped()
}

static _118_RI_BEN: Item = Item {
    name: "118 日本",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_118_ri_ben()`] sends.
#[derive(Clone, Debug)]
pub struct _118RiBen {}

impl _118RiBen {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 119 {{
///
/// `GET h.test`
///
/// {{
pub fn _119(_: &_119) -> Operation<Untyped> {
    _119_ITEM.parts().untyped()
}

static _119_ITEM: Item = Item {
    name: "119 {{",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_119()`] sends.
#[derive(Clone, Debug)]
pub struct _119 {}

impl _119 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 11 #!\[pwned\]
///
/// `GET h.test`
///
/// #!\[pwned\]
pub fn _11_pwned(_: &_11Pwned) -> Operation<Untyped> {
    _11_PWNED.parts().untyped()
}

static _11_PWNED: Item = Item {
    name: "11 #![pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_11_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _11Pwned {}

impl _11Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 120 }}
///
/// `GET h.test`
///
/// }}
pub fn _120(_: &_120) -> Operation<Untyped> {
    _120_ITEM.parts().untyped()
}

static _120_ITEM: Item = Item {
    name: "120 }}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_120()`] sends.
#[derive(Clone, Debug)]
pub struct _120 {}

impl _120 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 121 {{pwned}}
///
/// `GET h.test`
///
/// {{pwned}}
pub fn _121_pwned(_: &_121Pwned) -> Operation<Untyped> {
    _121_PWNED.parts().untyped()
}

static _121_PWNED: Item = Item {
    name: "121 {{pwned}}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_121_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _121Pwned {}

impl _121Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 122 {{{{pwned}}}}
///
/// `GET h.test`
///
/// {{{{pwned}}}}
pub fn _122_pwned(_: &_122Pwned) -> Operation<Untyped> {
    _122_PWNED.parts().untyped()
}

static _122_PWNED: Item = Item {
    name: "122 {{{{pwned}}}}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_122_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _122Pwned {}

impl _122Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 123 {{$pwned}}
///
/// `GET h.test`
///
/// {{$pwned}}
pub fn _123_pwned(_: &_123Pwned) -> Operation<Untyped> {
    _123_PWNED.parts().untyped()
}

static _123_PWNED: Item = Item {
    name: "123 {{$pwned}}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_123_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _123Pwned {}

impl _123Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 124 {{}}
///
/// `GET h.test`
///
/// {{}}
pub fn _124(_: &_124) -> Operation<Untyped> {
    _124_ITEM.parts().untyped()
}

static _124_ITEM: Item = Item {
    name: "124 {{}}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_124()`] sends.
#[derive(Clone, Debug)]
pub struct _124 {}

impl _124 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 125 {{"}}
///
/// `GET h.test`
///
/// {{"}}
pub fn _125(_: &_125) -> Operation<Untyped> {
    _125_ITEM.parts().untyped()
}

static _125_ITEM: Item = Item {
    name: "125 {{\"}}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_125()`] sends.
#[derive(Clone, Debug)]
pub struct _125 {}

impl _125 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 126 {{a }}
///
/// `GET h.test`
///
/// {{a
/// }}
pub fn _126_a(_: &_126A) -> Operation<Untyped> {
    _126_A.parts().untyped()
}

static _126_A: Item = Item {
    name: "126 {{a }}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_126_a()`] sends.
#[derive(Clone, Debug)]
pub struct _126A {}

impl _126A {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 127 {pwned}
///
/// `GET h.test`
///
/// {pwned}
pub fn _127_pwned(_: &_127Pwned) -> Operation<Untyped> {
    _127_PWNED.parts().untyped()
}

static _127_PWNED: Item = Item {
    name: "127 {pwned}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_127_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _127Pwned {}

impl _127Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 128 {}{:?}{0}
///
/// `GET h.test`
///
/// {}{:?}{0}
pub fn _128_0(_: &_1280) -> Operation<Untyped> {
    _128_0_ITEM.parts().untyped()
}

static _128_0_ITEM: Item = Item {
    name: "128 {}{:?}{0}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_128_0()`] sends.
#[derive(Clone, Debug)]
pub struct _1280 {}

impl _1280 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 129 ${pwned}
///
/// `GET h.test`
///
/// ${pwned}
pub fn _129_pwned(_: &_129Pwned) -> Operation<Untyped> {
    _129_PWNED.parts().untyped()
}

static _129_PWNED: Item = Item {
    name: "129 ${pwned}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_129_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _129Pwned {}

impl _129Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 12 #\[pwned\] fn pwned() {}
///
/// `GET h.test`
///
/// #\[pwned\]
/// fn pwned() {}
pub fn _12_pwned_fn_pwned(_: &_12PwnedFnPwned) -> Operation<Untyped> {
    _12_PWNED_FN_PWNED.parts().untyped()
}

static _12_PWNED_FN_PWNED: Item = Item {
    name: "12 #[pwned] fn pwned() {}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_12_pwned_fn_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _12PwnedFnPwned {}

impl _12PwnedFnPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 130 %s%n
///
/// `GET h.test`
///
/// %s%n
pub fn _130_s_n(_: &_130SN) -> Operation<Untyped> {
    _130_S_N.parts().untyped()
}

static _130_S_N: Item = Item {
    name: "130 %s%n",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_130_s_n()`] sends.
#[derive(Clone, Debug)]
pub struct _130SN {}

impl _130SN {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 131 $(pwned)
///
/// `GET h.test`
///
/// $(pwned)
pub fn _131_pwned(_: &_131Pwned) -> Operation<Untyped> {
    _131_PWNED.parts().untyped()
}

static _131_PWNED: Item = Item {
    name: "131 $(pwned)",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_131_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _131Pwned {}

impl _131Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 132 `pwned`
///
/// `GET h.test`
///
/// `pwned`
pub fn _132_pwned(_: &_132Pwned) -> Operation<Untyped> {
    _132_PWNED.parts().untyped()
}

static _132_PWNED: Item = Item {
    name: "132 `pwned`",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_132_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _132Pwned {}

impl _132Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 133 '; pwned; '
///
/// `GET h.test`
///
/// '; pwned; '
pub fn _133_pwned(_: &_133Pwned) -> Operation<Untyped> {
    _133_PWNED.parts().untyped()
}

static _133_PWNED: Item = Item {
    name: "133 '; pwned; '",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_133_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _133Pwned {}

impl _133Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 134 '"'"' | pwned
///
/// `GET h.test`
///
/// '"'"' | pwned
pub fn _134_pwned(_: &_134Pwned) -> Operation<Untyped> {
    _134_PWNED.parts().untyped()
}

static _134_PWNED: Item = Item {
    name: "134 '\"'\"' | pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_134_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _134Pwned {}

impl _134Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 135 && pwned
///
/// `GET h.test`
///
/// && pwned
pub fn _135_pwned(_: &_135Pwned) -> Operation<Untyped> {
    _135_PWNED.parts().untyped()
}

static _135_PWNED: Item = Item {
    name: "135 && pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_135_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _135Pwned {}

impl _135Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 136 > pwned
///
/// `GET h.test`
///
/// > pwned
pub fn _136_pwned(_: &_136Pwned) -> Operation<Untyped> {
    _136_PWNED.parts().untyped()
}

static _136_PWNED: Item = Item {
    name: "136 > pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_136_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _136Pwned {}

impl _136Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 137 -o pwned
///
/// `GET h.test`
///
/// -o pwned
pub fn _137_o_pwned(_: &_137OPwned) -> Operation<Untyped> {
    _137_O_PWNED.parts().untyped()
}

static _137_O_PWNED: Item = Item {
    name: "137 -o pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_137_o_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _137OPwned {}

impl _137OPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 138 @/etc/pwned
///
/// `GET h.test`
///
/// @/etc/pwned
pub fn _138_etc_pwned(_: &_138EtcPwned) -> Operation<Untyped> {
    _138_ETC_PWNED.parts().untyped()
}

static _138_ETC_PWNED: Item = Item {
    name: "138 @/etc/pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_138_etc_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _138EtcPwned {}

impl _138EtcPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 139 !pwned
///
/// `GET h.test`
///
/// !pwned
pub fn _139_pwned(_: &_139Pwned) -> Operation<Untyped> {
    _139_PWNED.parts().untyped()
}

static _139_PWNED: Item = Item {
    name: "139 !pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_139_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _139Pwned {}

impl _139Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 13 \] fn pwned() {}
///
/// `GET h.test`
///
/// \]
/// fn pwned() {}
pub fn _13_fn_pwned(_: &_13FnPwned) -> Operation<Untyped> {
    _13_FN_PWNED.parts().untyped()
}

static _13_FN_PWNED: Item = Item {
    name: "13 ] fn pwned() {}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_13_fn_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _13FnPwned {}

impl _13FnPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 140 " \[dependencies\] pwned = "1"
///
/// `GET h.test`
///
/// "
/// \[dependencies\]
/// pwned = "1"
pub fn _140_dependencies_pwned_1(_: &_140DependenciesPwned1) -> Operation<Untyped> {
    _140_DEPENDENCIES_PWNED_1.parts().untyped()
}

static _140_DEPENDENCIES_PWNED_1: Item = Item {
    name: "140 \" [dependencies] pwned = \"1\"",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_140_dependencies_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _140DependenciesPwned1 {}

impl _140DependenciesPwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 141 ''' pwned = 1
///
/// `GET h.test`
///
/// '''
/// pwned = 1
pub fn _141_pwned_1(_: &_141Pwned1) -> Operation<Untyped> {
    _141_PWNED_1.parts().untyped()
}

static _141_PWNED_1: Item = Item {
    name: "141 ''' pwned = 1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_141_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _141Pwned1 {}

impl _141Pwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 142 """ pwned = 1
///
/// `GET h.test`
///
/// """
/// pwned = 1
pub fn _142_pwned_1(_: &_142Pwned1) -> Operation<Untyped> {
    _142_PWNED_1.parts().untyped()
}

static _142_PWNED_1: Item = Item {
    name: "142 \"\"\" pwned = 1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_142_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _142Pwned1 {}

impl _142Pwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 143 - pwned: 1
///
/// `GET h.test`
///
/// - pwned: 1
pub fn _143_pwned_1(_: &_143Pwned1) -> Operation<Untyped> {
    _143_PWNED_1.parts().untyped()
}

static _143_PWNED_1: Item = Item {
    name: "143 - pwned: 1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_143_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _143Pwned1 {}

impl _143Pwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 144 : pwned
///
/// `GET h.test`
///
/// : pwned
pub fn _144_pwned(_: &_144Pwned) -> Operation<Untyped> {
    _144_PWNED.parts().untyped()
}

static _144_PWNED: Item = Item {
    name: "144 : pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_144_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _144Pwned {}

impl _144Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 145 *pwned
///
/// `GET h.test`
///
/// *pwned
pub fn _145_pwned(_: &_145Pwned) -> Operation<Untyped> {
    _145_PWNED.parts().untyped()
}

static _145_PWNED: Item = Item {
    name: "145 *pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_145_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _145Pwned {}

impl _145Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 146 &pwned
///
/// `GET h.test`
///
/// &pwned
pub fn _146_pwned(_: &_146Pwned) -> Operation<Untyped> {
    _146_PWNED.parts().untyped()
}

static _146_PWNED: Item = Item {
    name: "146 &pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_146_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _146Pwned {}

impl _146Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 147 ? pwned
///
/// `GET h.test`
///
/// ? pwned
pub fn _147_pwned(_: &_147Pwned) -> Operation<Untyped> {
    _147_PWNED.parts().untyped()
}

static _147_PWNED: Item = Item {
    name: "147 ? pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_147_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _147Pwned {}

impl _147Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 148 --- pwned
///
/// `GET h.test`
///
/// ---
/// pwned
pub fn _148_pwned(_: &_148Pwned) -> Operation<Untyped> {
    _148_PWNED.parts().untyped()
}

static _148_PWNED: Item = Item {
    name: "148 --- pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_148_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _148Pwned {}

impl _148Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 149 %0d%0aPwned: 1
///
/// `GET h.test`
///
/// %0d%0aPwned: 1
pub fn _149_0d_0a_pwned_1(_: &_1490d0aPwned1) -> Operation<Untyped> {
    _149_0D_0A_PWNED_1.parts().untyped()
}

static _149_0D_0A_PWNED_1: Item = Item {
    name: "149 %0d%0aPwned: 1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_149_0d_0a_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _1490d0aPwned1 {}

impl _1490d0aPwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 14 } fn pwned() {} mod x {
///
/// `GET h.test`
///
/// } fn pwned() {} mod x {
pub fn _14_fn_pwned_mod_x(_: &_14FnPwnedModX) -> Operation<Untyped> {
    _14_FN_PWNED_MOD_X.parts().untyped()
}

static _14_FN_PWNED_MOD_X: Item = Item {
    name: "14 } fn pwned() {} mod x {",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_14_fn_pwned_mod_x()`] sends.
#[derive(Clone, Debug)]
pub struct _14FnPwnedModX {}

impl _14FnPwnedModX {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 150 %
///
/// `GET h.test`
///
/// %
pub fn _150(_: &_150) -> Operation<Untyped> {
    _150_ITEM.parts().untyped()
}

static _150_ITEM: Item = Item {
    name: "150 %",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_150()`] sends.
#[derive(Clone, Debug)]
pub struct _150 {}

impl _150 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 151 %zz
///
/// `GET h.test`
///
/// %zz
pub fn _151_zz(_: &_151Zz) -> Operation<Untyped> {
    _151_ZZ.parts().untyped()
}

static _151_ZZ: Item = Item {
    name: "151 %zz",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_151_zz()`] sends.
#[derive(Clone, Debug)]
pub struct _151Zz {}

impl _151Zz {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 152 a:b@pwned
///
/// `GET h.test`
///
/// a:b@pwned
pub fn _152_a_b_pwned(_: &_152ABPwned) -> Operation<Untyped> {
    _152_A_B_PWNED.parts().untyped()
}

static _152_A_B_PWNED: Item = Item {
    name: "152 a:b@pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_152_a_b_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _152ABPwned {}

impl _152ABPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 153 //pwned
///
/// `GET h.test`
///
/// //pwned
pub fn _153_pwned(_: &_153Pwned) -> Operation<Untyped> {
    _153_PWNED.parts().untyped()
}

static _153_PWNED: Item = Item {
    name: "153 //pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_153_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _153Pwned {}

impl _153Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 154 <https://pwned@h.test:99999/?#>
///
/// `GET h.test`
///
/// <https://pwned@h.test:99999/?#>
pub fn _154_https_pwned_h_test_99999(
    _: &_154HttpsPwnedHTest99999,
) -> Operation<Untyped> {
    _154_HTTPS_PWNED_H_TEST_99999.parts().untyped()
}

static _154_HTTPS_PWNED_H_TEST_99999: Item = Item {
    name: "154 https://pwned@h.test:99999/?#",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_154_https_pwned_h_test_99999()`] sends.
#[derive(Clone, Debug)]
pub struct _154HttpsPwnedHTest99999 {}

impl _154HttpsPwnedHTest99999 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 155 ?
///
/// `GET h.test`
///
/// ?
pub fn _155(_: &_155) -> Operation<Untyped> {
    _155_ITEM.parts().untyped()
}

static _155_ITEM: Item = Item {
    name: "155 ?",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_155()`] sends.
#[derive(Clone, Debug)]
pub struct _155 {}

impl _155 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 156 #
///
/// `GET h.test`
///
/// #
pub fn _156(_: &_156) -> Operation<Untyped> {
    _156_ITEM.parts().untyped()
}

static _156_ITEM: Item = Item {
    name: "156 #",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_156()`] sends.
#[derive(Clone, Debug)]
pub struct _156 {}

impl _156 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 157 \[::1
///
/// `GET h.test`
///
/// \[::1
pub fn _157_1(_: &_1571) -> Operation<Untyped> {
    _157_1_ITEM.parts().untyped()
}

static _157_1_ITEM: Item = Item {
    name: "157 [::1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_157_1()`] sends.
#[derive(Clone, Debug)]
pub struct _1571 {}

impl _1571 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 158 ．／
///
/// `GET h.test`
///
/// ．／
pub fn _158(_: &_158) -> Operation<Untyped> {
    _158_ITEM.parts().untyped()
}

static _158_ITEM: Item = Item {
    name: "158 ．／",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_158()`] sends.
#[derive(Clone, Debug)]
pub struct _158 {}

impl _158 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 159 \u202e
///
/// `GET h.test`
///
/// \u202e
pub fn _159_u202e(_: &_159U202e) -> Operation<Untyped> {
    _159_U202E.parts().untyped()
}

static _159_U202E: Item = Item {
    name: "159 \\u202e",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_159_u202e()`] sends.
#[derive(Clone, Debug)]
pub struct _159U202e {}

impl _159U202e {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 15 ") pwned!(
///
/// `GET h.test`
///
/// ") pwned!(
pub fn _15_pwned(_: &_15Pwned) -> Operation<Untyped> {
    _15_PWNED.parts().untyped()
}

static _15_PWNED: Item = Item {
    name: "15 \") pwned!(",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_15_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _15Pwned {}

impl _15Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 160 \ud800
///
/// `GET h.test`
///
/// \ud800
pub fn _160_ud800(_: &_160Ud800) -> Operation<Untyped> {
    _160_UD800.parts().untyped()
}

static _160_UD800: Item = Item {
    name: "160 \\ud800",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_160_ud800()`] sends.
#[derive(Clone, Debug)]
pub struct _160Ud800 {}

impl _160Ud800 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 161 \
///
/// `GET h.test`
///
/// \
pub fn _161(_: &_161) -> Operation<Untyped> {
    _161_ITEM.parts().untyped()
}

static _161_ITEM: Item = Item {
    name: "161 \\",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_161()`] sends.
#[derive(Clone, Debug)]
pub struct _161 {}

impl _161 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 162 __proto__
///
/// `GET h.test`
///
/// __proto__
pub fn _162_proto(_: &_162Proto) -> Operation<Untyped> {
    _162_PROTO.parts().untyped()
}

static _162_PROTO: Item = Item {
    name: "162 __proto__",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_162_proto()`] sends.
#[derive(Clone, Debug)]
pub struct _162Proto {}

impl _162Proto {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 163 constructor
///
/// `GET h.test`
///
/// constructor
pub fn _163_constructor(_: &_163Constructor) -> Operation<Untyped> {
    _163_CONSTRUCTOR.parts().untyped()
}

static _163_CONSTRUCTOR: Item = Item {
    name: "163 constructor",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_163_constructor()`] sends.
#[derive(Clone, Debug)]
pub struct _163Constructor {}

impl _163Constructor {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 164 toString
///
/// `GET h.test`
///
/// toString
pub fn _164_to_string(_: &_164ToString) -> Operation<Untyped> {
    _164_TO_STRING.parts().untyped()
}

static _164_TO_STRING: Item = Item {
    name: "164 toString",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_164_to_string()`] sends.
#[derive(Clone, Debug)]
pub struct _164ToString {}

impl _164ToString {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 165 ${pwned()}
///
/// `GET h.test`
///
/// ${pwned()}
pub fn _165_pwned(_: &_165Pwned) -> Operation<Untyped> {
    _165_PWNED.parts().untyped()
}

static _165_PWNED: Item = Item {
    name: "165 ${pwned()}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_165_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _165Pwned {}

impl _165Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 166 (((((((a*)*)*)*)*)*)*b
///
/// `GET h.test`
///
/// (((((((a*)*)*)*)*)*)*b
pub fn _166_a_b(_: &_166AB) -> Operation<Untyped> {
    _166_A_B.parts().untyped()
}

static _166_A_B: Item = Item {
    name: "166 (((((((a*)*)*)*)*)*)*b",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_166_a_b()`] sends.
#[derive(Clone, Debug)]
pub struct _166AB {}

impl _166AB {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 167 (?\<!pwned)\1
///
/// `GET h.test`
///
/// (?\<!pwned)\1
pub fn _167_pwned_1(_: &_167Pwned1) -> Operation<Untyped> {
    _167_PWNED_1.parts().untyped()
}

static _167_PWNED_1: Item = Item {
    name: "167 (?<!pwned)\\1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_167_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _167Pwned1 {}

impl _167Pwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 168 \[
///
/// `GET h.test`
///
/// \[
pub fn _168(_: &_168) -> Operation<Untyped> {
    _168_ITEM.parts().untyped()
}

static _168_ITEM: Item = Item {
    name: "168 [",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_168()`] sends.
#[derive(Clone, Debug)]
pub struct _168 {}

impl _168 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 169 )
///
/// `GET h.test`
///
/// )
pub fn _169(_: &_169) -> Operation<Untyped> {
    _169_ITEM.parts().untyped()
}

static _169_ITEM: Item = Item {
    name: "169 )",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_169()`] sends.
#[derive(Clone, Debug)]
pub struct _169 {}

impl _169 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 16 concat!(env!("PWNED"))
///
/// `GET h.test`
///
/// concat!(env!("PWNED"))
pub fn _16_concat_env_pwned(_: &_16ConcatEnvPwned) -> Operation<Untyped> {
    _16_CONCAT_ENV_PWNED.parts().untyped()
}

static _16_CONCAT_ENV_PWNED: Item = Item {
    name: "16 concat!(env!(\"PWNED\"))",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_16_concat_env_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _16ConcatEnvPwned {}

impl _16ConcatEnvPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 170 *
///
/// `GET h.test`
///
/// *
pub fn _170(_: &_170) -> Operation<Untyped> {
    _170_ITEM.parts().untyped()
}

static _170_ITEM: Item = Item {
    name: "170 *",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_170()`] sends.
#[derive(Clone, Debug)]
pub struct _170 {}

impl _170 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 171 1e999
///
/// `GET h.test`
///
/// 1e999
pub fn _171_1e999(_: &_1711e999) -> Operation<Untyped> {
    _171_1E999.parts().untyped()
}

static _171_1E999: Item = Item {
    name: "171 1e999",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_171_1e999()`] sends.
#[derive(Clone, Debug)]
pub struct _1711e999 {}

impl _1711e999 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 172 -0
///
/// `GET h.test`
///
/// -0
pub fn _172_0(_: &_1720) -> Operation<Untyped> {
    _172_0_ITEM.parts().untyped()
}

static _172_0_ITEM: Item = Item {
    name: "172 -0",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_172_0()`] sends.
#[derive(Clone, Debug)]
pub struct _1720 {}

impl _1720 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 173 99999999999999999999999999999999999999999
///
/// `GET h.test`
///
/// 99999999999999999999999999999999999999999
pub fn _173_99999999999999999999999999999999999999999(
    _: &_17399999999999999999999999999999999999999999,
) -> Operation<Untyped> {
    _173_99999999999999999999999999999999999999999_ITEM.parts().untyped()
}

static _173_99999999999999999999999999999999999999999_ITEM: Item = Item {
    name: "173 99999999999999999999999999999999999999999",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_173_99999999999999999999999999999999999999999()`] sends.
#[derive(Clone, Debug)]
pub struct _17399999999999999999999999999999999999999999 {}

impl _17399999999999999999999999999999999999999999 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 17 ``` pwned!() ```
///
/// `GET h.test`
///
/// ```text
/// pwned!()
/// ```
pub fn _17_pwned(_: &_17Pwned) -> Operation<Untyped> {
    _17_PWNED.parts().untyped()
}

static _17_PWNED: Item = Item {
    name: "17 ``` pwned!() ```",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_17_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _17Pwned {}

impl _17Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 18 ~~~ pwned!() ~~~
///
/// `GET h.test`
///
/// ~~~text
/// pwned!()
/// ~~~
pub fn _18_pwned(_: &_18Pwned) -> Operation<Untyped> {
    _18_PWNED.parts().untyped()
}

static _18_PWNED: Item = Item {
    name: "18 ~~~ pwned!() ~~~",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_18_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _18Pwned {}

impl _18Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 19 ```rust,should_panic pwned!() ```
///
/// `GET h.test`
///
/// ```text
/// pwned!()
/// ```
pub fn _19_rust_should_panic_pwned(_: &_19RustShouldPanicPwned) -> Operation<Untyped> {
    _19_RUST_SHOULD_PANIC_PWNED.parts().untyped()
}

static _19_RUST_SHOULD_PANIC_PWNED: Item = Item {
    name: "19 ```rust,should_panic pwned!() ```",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_19_rust_should_panic_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _19RustShouldPanicPwned {}

impl _19RustShouldPanicPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 2 \
///
/// `GET h.test`
///
/// \
pub fn _2(_: &_2) -> Operation<Untyped> {
    _2_ITEM.parts().untyped()
}

static _2_ITEM: Item = Item {
    name: "2 \\",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_2()`] sends.
#[derive(Clone, Debug)]
pub struct _2 {}

impl _2 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 20 - ``` pwned!() ```
///
/// `GET h.test`
///
/// -
/// ```text
///   pwned!()
/// ```
pub fn _20_pwned(_: &_20Pwned) -> Operation<Untyped> {
    _20_PWNED.parts().untyped()
}

static _20_PWNED: Item = Item {
    name: "20 - ``` pwned!() ```",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_20_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _20Pwned {}

impl _20Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 21 > \`\`\` > pwned!()
///
/// `GET h.test`
///
/// >
/// ```text
/// > pwned!()
/// ```
pub fn _21_pwned(_: &_21Pwned) -> Operation<Untyped> {
    _21_PWNED.parts().untyped()
}

static _21_PWNED: Item = Item {
    name: "21 > ``` > pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_21_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _21Pwned {}

impl _21Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 22 ```` ``` pwned!() ````
///
/// `GET h.test`
///
/// ````text
/// ```
/// pwned!()
/// ````
pub fn _22_pwned(_: &_22Pwned) -> Operation<Untyped> {
    _22_PWNED.parts().untyped()
}

static _22_PWNED: Item = Item {
    name: "22 ```` ``` pwned!() ````",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_22_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _22Pwned {}

impl _22Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 23 \<pre> ``` pwned!() ```
///
/// `GET h.test`
///
/// \<pre>
/// ```text
/// pwned!()
/// ```
pub fn _23_pre_pwned(_: &_23PrePwned) -> Operation<Untyped> {
    _23_PRE_PWNED.parts().untyped()
}

static _23_PRE_PWNED: Item = Item {
    name: "23 <pre> ``` pwned!() ```",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_23_pre_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _23PrePwned {}

impl _23PrePwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 24 pwned!()
///
/// `GET h.test`
///
///   pwned!()
pub fn _24_pwned(_: &_24Pwned) -> Operation<Untyped> {
    _24_PWNED.parts().untyped()
}

static _24_PWNED: Item = Item {
    name: "24 pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_24_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _24Pwned {}

impl _24Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 25 pwned!()
///
/// `GET h.test`
///
///  pwned!()
pub fn _25_pwned(_: &_25Pwned) -> Operation<Untyped> {
    _25_PWNED.parts().untyped()
}

static _25_PWNED: Item = Item {
    name: "25 pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_25_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _25Pwned {}

impl _25Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 26 pwned!()
///
/// `GET h.test`
///
///   pwned!()
pub fn _26_pwned(_: &_26Pwned) -> Operation<Untyped> {
    _26_PWNED.parts().untyped()
}

static _26_PWNED: Item = Item {
    name: "26 pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_26_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _26Pwned {}

impl _26Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 27 - a pwned!()
///
/// `GET h.test`
///
/// - a
///
///   pwned!()
pub fn _27_a_pwned(_: &_27APwned) -> Operation<Untyped> {
    _27_A_PWNED.parts().untyped()
}

static _27_A_PWNED: Item = Item {
    name: "27 - a pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_27_a_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _27APwned {}

impl _27APwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 28 > pwned!()
///
/// `GET h.test`
///
/// > pwned!()
pub fn _28_pwned(_: &_28Pwned) -> Operation<Untyped> {
    _28_PWNED.parts().untyped()
}

static _28_PWNED: Item = Item {
    name: "28 > pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_28_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _28Pwned {}

impl _28Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 29 1. pwned!()
///
/// `GET h.test`
///
/// 1. pwned!()
pub fn _29_1_pwned(_: &_291Pwned) -> Operation<Untyped> {
    _29_1_PWNED.parts().untyped()
}

static _29_1_PWNED: Item = Item {
    name: "29 1. pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_29_1_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _291Pwned {}

impl _291Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 3 \"
///
/// `GET h.test`
///
/// \"
pub fn _3(_: &_3) -> Operation<Untyped> {
    _3_ITEM.parts().untyped()
}

static _3_ITEM: Item = Item {
    name: "3 \\\"",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_3()`] sends.
#[derive(Clone, Debug)]
pub struct _3 {}

impl _3 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 30 \[^1\]: a pwned!()
///
/// `GET h.test`
///
/// \[^1\]: a
///
///   pwned!()
pub fn _30_1_a_pwned(_: &_301APwned) -> Operation<Untyped> {
    _30_1_A_PWNED.parts().untyped()
}

static _30_1_A_PWNED: Item = Item {
    name: "30 [^1]: a pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_30_1_a_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _301APwned {}

impl _301APwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 31 - > - pwned!()
///
/// `GET h.test`
///
/// - > - pwned!()
pub fn _31_pwned(_: &_31Pwned) -> Operation<Untyped> {
    _31_PWNED.parts().untyped()
}

static _31_PWNED: Item = Item {
    name: "31 - > - pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_31_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _31Pwned {}

impl _31Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 32 * * * pwned!()
///
/// `GET h.test`
///
/// * * * pwned!()
pub fn _32_pwned(_: &_32Pwned) -> Operation<Untyped> {
    _32_PWNED.parts().untyped()
}

static _32_PWNED: Item = Item {
    name: "32 * * * pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_32_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _32Pwned {}

impl _32Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 33 \<p> pwned!()\</p>\<br> pwned!()
///
/// `GET h.test`
///
/// pwned!()
///
/// pwned!()
pub fn _33_p_pwned_p_br_pwned(_: &_33PPwnedPBrPwned) -> Operation<Untyped> {
    _33_P_PWNED_P_BR_PWNED.parts().untyped()
}

static _33_P_PWNED_P_BR_PWNED: Item = Item {
    name: "33 <p> pwned!()</p><br> pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_33_p_pwned_p_br_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _33PPwnedPBrPwned {}

impl _33PPwnedPBrPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 34 a\<br>\`\`\`\<br>pwned!()
///
/// `GET h.test`
///
/// a
/// ```text
/// pwned!()
/// ```
pub fn _34_a_br_br_pwned(_: &_34ABrBrPwned) -> Operation<Untyped> {
    _34_A_BR_BR_PWNED.parts().untyped()
}

static _34_A_BR_BR_PWNED: Item = Item {
    name: "34 a<br>```<br>pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_34_a_br_br_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _34ABrBrPwned {}

impl _34ABrBrPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 35 &#10;&#10; pwned!()
///
/// `GET h.test`
///
/// &#10;&#10; pwned!()
pub fn _35_10_10_pwned(_: &_351010Pwned) -> Operation<Untyped> {
    _35_10_10_PWNED.parts().untyped()
}

static _35_10_10_PWNED: Item = Item {
    name: "35 &#10;&#10; pwned!()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_35_10_10_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _351010Pwned {}

impl _351010Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 36 \[pwned\]
///
/// `GET h.test`
///
/// \[pwned\]
pub fn _36_pwned(_: &_36Pwned) -> Operation<Untyped> {
    _36_PWNED.parts().untyped()
}

static _36_PWNED: Item = Item {
    name: "36 [pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_36_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _36Pwned {}

impl _36Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 37 \[`pwned`\]
///
/// `GET h.test`
///
/// \[`pwned`\]
pub fn _37_pwned(_: &_37Pwned) -> Operation<Untyped> {
    _37_PWNED.parts().untyped()
}

static _37_PWNED: Item = Item {
    name: "37 [`pwned`]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_37_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _37Pwned {}

impl _37Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 38 \[a\](crate::pwned)
///
/// `GET h.test`
///
/// \[a\](crate::pwned)
pub fn _38_a_crate_pwned(_: &_38ACratePwned) -> Operation<Untyped> {
    _38_A_CRATE_PWNED.parts().untyped()
}

static _38_A_CRATE_PWNED: Item = Item {
    name: "38 [a](crate::pwned)",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_38_a_crate_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _38ACratePwned {}

impl _38ACratePwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 39 \[a\]\[pwned\]
///
/// `GET h.test`
///
/// \[a\]\[pwned\]
pub fn _39_a_pwned(_: &_39APwned) -> Operation<Untyped> {
    _39_A_PWNED.parts().untyped()
}

static _39_A_PWNED: Item = Item {
    name: "39 [a][pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_39_a_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _39APwned {}

impl _39APwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 40 \[a\]: crate::pwned \[a\]
///
/// `GET h.test`
///
/// \[a\]: crate::pwned
///
/// \[a\]
pub fn _40_a_crate_pwned_a(_: &_40ACratePwnedA) -> Operation<Untyped> {
    _40_A_CRATE_PWNED_A.parts().untyped()
}

static _40_A_CRATE_PWNED_A: Item = Item {
    name: "40 [a]: crate::pwned [a]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_40_a_crate_pwned_a()`] sends.
#[derive(Clone, Debug)]
pub struct _40ACratePwnedA {}

impl _40ACratePwnedA {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 41 \[a\]: crate::pwned
///
/// `GET h.test`
///
/// \[a\]:
/// crate::pwned
pub fn _41_a_crate_pwned(_: &_41ACratePwned) -> Operation<Untyped> {
    _41_A_CRATE_PWNED.parts().untyped()
}

static _41_A_CRATE_PWNED: Item = Item {
    name: "41 [a]: crate::pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_41_a_crate_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _41ACratePwned {}

impl _41ACratePwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 42 \[\[pwned\]\]
///
/// `GET h.test`
///
/// \[\[pwned\]\]
pub fn _42_pwned(_: &_42Pwned) -> Operation<Untyped> {
    _42_PWNED.parts().untyped()
}

static _42_PWNED: Item = Item {
    name: "42 [[pwned]]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_42_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _42Pwned {}

impl _42Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 43 \[pwned\]
///
/// `GET h.test`
///
/// \[pwned\]
pub fn _43_pwned(_: &_43Pwned) -> Operation<Untyped> {
    _43_PWNED.parts().untyped()
}

static _43_PWNED: Item = Item {
    name: "43 \\[pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_43_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _43Pwned {}

impl _43Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 44 \\\[pwned\]
///
/// `GET h.test`
///
/// \\\[pwned\]
pub fn _44_pwned(_: &_44Pwned) -> Operation<Untyped> {
    _44_PWNED.parts().untyped()
}

static _44_PWNED: Item = Item {
    name: "44 \\\\[pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_44_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _44Pwned {}

impl _44Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 45 !\[pwned\]
///
/// `GET h.test`
///
/// !\[pwned\]
pub fn _45_pwned(_: &_45Pwned) -> Operation<Untyped> {
    _45_PWNED.parts().untyped()
}

static _45_PWNED: Item = Item {
    name: "45 ![pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_45_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _45Pwned {}

impl _45Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 46 [a](https://pwned.test/a.png)
///
/// `GET h.test`
///
/// [a](https://pwned.test/a.png)
pub fn _46_a_https_pwned_test_a_png(_: &_46AHttpsPwnedTestAPng) -> Operation<Untyped> {
    _46_A_HTTPS_PWNED_TEST_A_PNG.parts().untyped()
}

static _46_A_HTTPS_PWNED_TEST_A_PNG: Item = Item {
    name: "46 ![a](https://pwned.test/a.png)",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_46_a_https_pwned_test_a_png()`] sends.
#[derive(Clone, Debug)]
pub struct _46AHttpsPwnedTestAPng {}

impl _46AHttpsPwnedTestAPng {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 47 \[[a](https://pwned.test/a.png)\](<https://h.test>)
///
/// `GET h.test`
///
/// \[[a](https://pwned.test/a.png)\](<https://h.test>)
pub fn _47_a_https_pwned_test_a_png_https_h_test(
    _: &_47AHttpsPwnedTestAPngHttpsHTest,
) -> Operation<Untyped> {
    _47_A_HTTPS_PWNED_TEST_A_PNG_HTTPS_H_TEST.parts().untyped()
}

static _47_A_HTTPS_PWNED_TEST_A_PNG_HTTPS_H_TEST: Item = Item {
    name: "47 [![a](https://pwned.test/a.png)](https://h.test)",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_47_a_https_pwned_test_a_png_https_h_test()`] sends.
#[derive(Clone, Debug)]
pub struct _47AHttpsPwnedTestAPngHttpsHTest {}

impl _47AHttpsPwnedTestAPngHttpsHTest {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 48 \[a\](javascript:pwned())
///
/// `GET h.test`
///
/// \[a\](javascript:pwned())
pub fn _48_a_javascript_pwned(_: &_48AJavascriptPwned) -> Operation<Untyped> {
    _48_A_JAVASCRIPT_PWNED.parts().untyped()
}

static _48_A_JAVASCRIPT_PWNED: Item = Item {
    name: "48 [a](javascript:pwned())",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_48_a_javascript_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _48AJavascriptPwned {}

impl _48AJavascriptPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 49 \[a\](\<javascript:pwned()>)
///
/// `GET h.test`
///
/// \[a\](\<javascript:pwned()>)
pub fn _49_a_javascript_pwned(_: &_49AJavascriptPwned) -> Operation<Untyped> {
    _49_A_JAVASCRIPT_PWNED.parts().untyped()
}

static _49_A_JAVASCRIPT_PWNED: Item = Item {
    name: "49 [a](<javascript:pwned()>)",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_49_a_javascript_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _49AJavascriptPwned {}

impl _49AJavascriptPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 4 "; pwned!(); "
///
/// `GET h.test`
///
/// "; pwned!(); "
pub fn _4_pwned(_: &_4Pwned) -> Operation<Untyped> {
    _4_PWNED.parts().untyped()
}

static _4_PWNED: Item = Item {
    name: "4 \"; pwned!(); \"",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_4_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _4Pwned {}

impl _4Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 50 \[a\](<https://h.test> "pwned")
///
/// `GET h.test`
///
/// \[a\](<https://h.test> "pwned")
pub fn _50_a_https_h_test_pwned(_: &_50AHttpsHTestPwned) -> Operation<Untyped> {
    _50_A_HTTPS_H_TEST_PWNED.parts().untyped()
}

static _50_A_HTTPS_H_TEST_PWNED: Item = Item {
    name: "50 [a](https://h.test \"pwned\")",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_50_a_https_h_test_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _50AHttpsHTestPwned {}

impl _50AHttpsHTestPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 51 \<javascript:pwned()>
///
/// `GET h.test`
///
/// \<javascript:pwned()>
pub fn _51_javascript_pwned(_: &_51JavascriptPwned) -> Operation<Untyped> {
    _51_JAVASCRIPT_PWNED.parts().untyped()
}

static _51_JAVASCRIPT_PWNED: Item = Item {
    name: "51 <javascript:pwned()>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_51_javascript_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _51JavascriptPwned {}

impl _51JavascriptPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 52 \<a href="https://h.test/)\[pwned\]">a\</a>
///
/// `GET h.test`
///
/// [a](https://h.test/)\[pwned\])
pub fn _52_a_href_https_h_test_pwned_a_a(
    _: &_52AHrefHttpsHTestPwnedAA,
) -> Operation<Untyped> {
    _52_A_HREF_HTTPS_H_TEST_PWNED_A_A.parts().untyped()
}

static _52_A_HREF_HTTPS_H_TEST_PWNED_A_A: Item = Item {
    name: "52 <a href=\"https://h.test/)[pwned]\">a</a>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_52_a_href_https_h_test_pwned_a_a()`] sends.
#[derive(Clone, Debug)]
pub struct _52AHrefHttpsHTestPwnedAA {}

impl _52AHrefHttpsHTestPwnedAA {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 53 \<a href='https://h.test/ pwned!()'>a\</a>
///
/// `GET h.test`
///
/// \[a\](<https://h.test/>
///
///   pwned!())
pub fn _53_a_href_https_h_test_pwned_a_a(
    _: &_53AHrefHttpsHTestPwnedAA,
) -> Operation<Untyped> {
    _53_A_HREF_HTTPS_H_TEST_PWNED_A_A.parts().untyped()
}

static _53_A_HREF_HTTPS_H_TEST_PWNED_A_A: Item = Item {
    name: "53 <a href='https://h.test/ pwned!()'>a</a>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_53_a_href_https_h_test_pwned_a_a()`] sends.
#[derive(Clone, Debug)]
pub struct _53AHrefHttpsHTestPwnedAA {}

impl _53AHrefHttpsHTestPwnedAA {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 54 \`\[pwned\]
///
/// `GET h.test`
///
/// \`\[pwned\]
pub fn _54_pwned(_: &_54Pwned) -> Operation<Untyped> {
    _54_PWNED.parts().untyped()
}

static _54_PWNED: Item = Item {
    name: "54 `[pwned]",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_54_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _54Pwned {}

impl _54Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 55 \`\`\[pwned\]\`
///
/// `GET h.test`
///
/// \`\`\[pwned\]\`
pub fn _55_pwned(_: &_55Pwned) -> Operation<Untyped> {
    _55_PWNED.parts().untyped()
}

static _55_PWNED: Item = Item {
    name: "55 ``[pwned]`",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_55_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _55Pwned {}

impl _55Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 56 \<script>pwned()\</script>
///
/// `GET h.test`
///
/// \<script>pwned()\</script>
pub fn _56_script_pwned_script(_: &_56ScriptPwnedScript) -> Operation<Untyped> {
    _56_SCRIPT_PWNED_SCRIPT.parts().untyped()
}

static _56_SCRIPT_PWNED_SCRIPT: Item = Item {
    name: "56 <script>pwned()</script>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_56_script_pwned_script()`] sends.
#[derive(Clone, Debug)]
pub struct _56ScriptPwnedScript {}

impl _56ScriptPwnedScript {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 57 \</script>\<script>pwned()\</script>
///
/// `GET h.test`
///
/// \</script>\<script>pwned()\</script>
pub fn _57_script_script_pwned_script(
    _: &_57ScriptScriptPwnedScript,
) -> Operation<Untyped> {
    _57_SCRIPT_SCRIPT_PWNED_SCRIPT.parts().untyped()
}

static _57_SCRIPT_SCRIPT_PWNED_SCRIPT: Item = Item {
    name: "57 </script><script>pwned()</script>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_57_script_script_pwned_script()`] sends.
#[derive(Clone, Debug)]
pub struct _57ScriptScriptPwnedScript {}

impl _57ScriptScriptPwnedScript {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 58 \<img src=x onerror=pwned()>
///
/// `GET h.test`
///
/// \<img src=x onerror=pwned()>
pub fn _58_img_src_x_onerror_pwned(_: &_58ImgSrcXOnerrorPwned) -> Operation<Untyped> {
    _58_IMG_SRC_X_ONERROR_PWNED.parts().untyped()
}

static _58_IMG_SRC_X_ONERROR_PWNED: Item = Item {
    name: "58 <img src=x onerror=pwned()>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_58_img_src_x_onerror_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _58ImgSrcXOnerrorPwned {}

impl _58ImgSrcXOnerrorPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 59 \<svg/onload=pwned()>
///
/// `GET h.test`
///
/// \<svg/onload=pwned()>
pub fn _59_svg_onload_pwned(_: &_59SvgOnloadPwned) -> Operation<Untyped> {
    _59_SVG_ONLOAD_PWNED.parts().untyped()
}

static _59_SVG_ONLOAD_PWNED: Item = Item {
    name: "59 <svg/onload=pwned()>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_59_svg_onload_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _59SvgOnloadPwned {}

impl _59SvgOnloadPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 5 "#; pwned!(); r#"
///
/// `GET h.test`
///
/// "#; pwned!(); r#"
pub fn _5_pwned_r(_: &_5PwnedR) -> Operation<Untyped> {
    _5_PWNED_R.parts().untyped()
}

static _5_PWNED_R: Item = Item {
    name: "5 \"#; pwned!(); r#\"",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_5_pwned_r()`] sends.
#[derive(Clone, Debug)]
pub struct _5PwnedR {}

impl _5PwnedR {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 6 "##
///
/// `GET h.test`
///
/// "##
pub fn _6(_: &_6) -> Operation<Untyped> {
    _6_ITEM.parts().untyped()
}

static _6_ITEM: Item = Item {
    name: "6 \"##",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_6()`] sends.
#[derive(Clone, Debug)]
pub struct _6 {}

impl _6 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 60 \<!-- pwned
///
/// `GET h.test`
///
/// \<!-- pwned
pub fn _60_pwned(_: &_60Pwned) -> Operation<Untyped> {
    _60_PWNED.parts().untyped()
}

static _60_PWNED: Item = Item {
    name: "60 <!-- pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_60_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _60Pwned {}

impl _60Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 61 --> \<b>pwned
///
/// `GET h.test`
///
/// --> \<b>pwned
pub fn _61_b_pwned(_: &_61BPwned) -> Operation<Untyped> {
    _61_B_PWNED.parts().untyped()
}

static _61_B_PWNED: Item = Item {
    name: "61 --> <b>pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_61_b_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _61BPwned {}

impl _61BPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 62 \<!\[CDATA\[\<pwned>\]\]>
///
/// `GET h.test`
///
/// \<!\[CDATA\[\<pwned>\]\]>
pub fn _62_cdata_pwned(_: &_62CdataPwned) -> Operation<Untyped> {
    _62_CDATA_PWNED.parts().untyped()
}

static _62_CDATA_PWNED: Item = Item {
    name: "62 <![CDATA[<pwned>]]>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_62_cdata_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _62CdataPwned {}

impl _62CdataPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 63 \<?pwned?>
///
/// `GET h.test`
///
/// \<?pwned?>
pub fn _63_pwned(_: &_63Pwned) -> Operation<Untyped> {
    _63_PWNED.parts().untyped()
}

static _63_PWNED: Item = Item {
    name: "63 <?pwned?>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_63_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _63Pwned {}

impl _63Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 64 ">\<pwned>
///
/// `GET h.test`
///
/// ">\<pwned>
pub fn _64_pwned(_: &_64Pwned) -> Operation<Untyped> {
    _64_PWNED.parts().untyped()
}

static _64_PWNED: Item = Item {
    name: "64 \"><pwned>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_64_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _64Pwned {}

impl _64Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 65 ' onmouseover='pwned()
///
/// `GET h.test`
///
/// ' onmouseover='pwned()
pub fn _65_onmouseover_pwned(_: &_65OnmouseoverPwned) -> Operation<Untyped> {
    _65_ONMOUSEOVER_PWNED.parts().untyped()
}

static _65_ONMOUSEOVER_PWNED: Item = Item {
    name: "65 ' onmouseover='pwned()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_65_onmouseover_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _65OnmouseoverPwned {}

impl _65OnmouseoverPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 66 &lt;script&gt;pwned()
///
/// `GET h.test`
///
/// &lt;script&gt;pwned()
pub fn _66_lt_script_gt_pwned(_: &_66LtScriptGtPwned) -> Operation<Untyped> {
    _66_LT_SCRIPT_GT_PWNED.parts().untyped()
}

static _66_LT_SCRIPT_GT_PWNED: Item = Item {
    name: "66 &lt;script&gt;pwned()",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_66_lt_script_gt_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _66LtScriptGtPwned {}

impl _66LtScriptGtPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 67 \< pwned>
///
/// `GET h.test`
///
/// \<
/// pwned>
pub fn _67_pwned(_: &_67Pwned) -> Operation<Untyped> {
    _67_PWNED.parts().untyped()
}

static _67_PWNED: Item = Item {
    name: "67 < pwned>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_67_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _67Pwned {}

impl _67Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 68 a | b | \<pwned> ---|---|--- `|` | \[pwned\] | \<pwned>
///
/// `GET h.test`
///
/// a | b | \<pwned>
/// ---|---|---
/// `|` | \[pwned\] | \<pwned>
pub fn _68_a_b_pwned_pwned_pwned(_: &_68ABPwnedPwnedPwned) -> Operation<Untyped> {
    _68_A_B_PWNED_PWNED_PWNED.parts().untyped()
}

static _68_A_B_PWNED_PWNED_PWNED: Item = Item {
    name: "68 a | b | <pwned> ---|---|--- `|` | [pwned] | <pwned>",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_68_a_b_pwned_pwned_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _68ABPwnedPwnedPwned {}

impl _68ABPwnedPwnedPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 69 pwned
///
/// `GET h.test`
///
/// pwned
pub fn _69_pwned(_: &_69Pwned) -> Operation<Untyped> {
    _69_PWNED.parts().untyped()
}

static _69_PWNED: Item = Item {
    name: "69 \u{202e}pwned\u{202c}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_69_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _69Pwned {}

impl _69Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 70 pwned
///
/// `GET h.test`
///
/// pwned
pub fn _70_pwned(_: &_70Pwned) -> Operation<Untyped> {
    _70_PWNED.parts().untyped()
}

static _70_PWNED: Item = Item {
    name: "70 \u{2066}pwned\u{2069}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_70_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _70Pwned {}

impl _70Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 71
///
/// `GET h.test`
pub fn _71(_: &_71) -> Operation<Untyped> {
    _71_ITEM.parts().untyped()
}

static _71_ITEM: Item = Item {
    name: "71 \u{200b}\u{feff}\u{ad}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_71()`] sends.
#[derive(Clone, Debug)]
pub struct _71 {}

impl _71 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 72
///
/// `GET h.test`
pub fn _72(_: &_72) -> Operation<Untyped> {
    _72_ITEM.parts().untyped()
}

static _72_ITEM: Item = Item {
    name: "72 \u{e0041}\u{e007f}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_72()`] sends.
#[derive(Clone, Debug)]
pub struct _72 {}

impl _72 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 73
///
/// `GET h.test`
pub fn _73(_: &_73) -> Operation<Untyped> {
    _73_ITEM.parts().untyped()
}

static _73_ITEM: Item = Item {
    name: "73 \0",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_73()`] sends.
#[derive(Clone, Debug)]
pub struct _73 {}

impl _73 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 74 \[31mpwned
///
/// `GET h.test`
///
/// \[31mpwned
pub fn _74_31mpwned(_: &_7431mpwned) -> Operation<Untyped> {
    _74_31MPWNED.parts().untyped()
}

static _74_31MPWNED: Item = Item {
    name: "74 \u{1b}[31mpwned\u{7}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_74_31mpwned()`] sends.
#[derive(Clone, Debug)]
pub struct _7431mpwned {}

impl _7431mpwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 75 pwned
///
/// `GET h.test`
///
/// pwned
pub fn _75_pwned(_: &_75Pwned) -> Operation<Untyped> {
    _75_PWNED.parts().untyped()
}

static _75_PWNED: Item = Item {
    name: "75 pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_75_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _75Pwned {}

impl _75Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 76 ̀💩￿
///
/// `GET h.test`
///
/// ̀💩￿
pub fn _76_poop(_: &_76Poop) -> Operation<Untyped> {
    _76_POOP.parts().untyped()
}

static _76_POOP: Item = Item {
    name: "76 \u{300}💩\u{ffff}",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_76_poop()`] sends.
#[derive(Clone, Debug)]
pub struct _76Poop {}

impl _76Poop {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 77
///
/// `GET h.test`
pub fn _77(_: &_77) -> Operation<Untyped> {
    _77_ITEM.parts().untyped()
}

static _77_ITEM: Item = Item {
    name: "77",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_77()`] sends.
#[derive(Clone, Debug)]
pub struct _77 {}

impl _77 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 78
///
/// `GET h.test`
pub fn _78(_: &_78) -> Operation<Untyped> {
    _78_ITEM.parts().untyped()
}

static _78_ITEM: Item = Item {
    name: "78",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_78()`] sends.
#[derive(Clone, Debug)]
pub struct _78 {}

impl _78 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 79 a Pwned: 1
///
/// `GET h.test`
///
/// a
/// Pwned: 1
pub fn _79_a_pwned_1(_: &_79APwned1) -> Operation<Untyped> {
    _79_A_PWNED_1.parts().untyped()
}

static _79_A_PWNED_1: Item = Item {
    name: "79 a Pwned: 1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_79_a_pwned_1()`] sends.
#[derive(Clone, Debug)]
pub struct _79APwned1 {}

impl _79APwned1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 7 */ pwned!(); /*
///
/// `GET h.test`
///
/// */ pwned!(); /*
pub fn _7_pwned(_: &_7Pwned) -> Operation<Untyped> {
    _7_PWNED.parts().untyped()
}

static _7_PWNED: Item = Item {
    name: "7 */ pwned!(); /*",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_7_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _7Pwned {}

impl _7Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 80
///
/// `GET h.test`
pub fn _80(_: &_80) -> Operation<Untyped> {
    _80_ITEM.parts().untyped()
}

static _80_ITEM: Item = Item {
    name: "80",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_80()`] sends.
#[derive(Clone, Debug)]
pub struct _80 {}

impl _80 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 81 ../../pwned
///
/// `GET h.test`
///
/// ../../pwned
pub fn _81_pwned(_: &_81Pwned) -> Operation<Untyped> {
    _81_PWNED.parts().untyped()
}

static _81_PWNED: Item = Item {
    name: "81 ../../pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_81_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _81Pwned {}

impl _81Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 82 ..\..\pwned
///
/// `GET h.test`
///
/// ..\..\pwned
pub fn _82_pwned(_: &_82Pwned) -> Operation<Untyped> {
    _82_PWNED.parts().untyped()
}

static _82_PWNED: Item = Item {
    name: "82 ..\\..\\pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_82_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _82Pwned {}

impl _82Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 83 /etc/pwned
///
/// `GET h.test`
///
/// /etc/pwned
pub fn _83_etc_pwned(_: &_83EtcPwned) -> Operation<Untyped> {
    _83_ETC_PWNED.parts().untyped()
}

static _83_ETC_PWNED: Item = Item {
    name: "83 /etc/pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_83_etc_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _83EtcPwned {}

impl _83EtcPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 84 C:\pwned
///
/// `GET h.test`
///
/// C:\pwned
pub fn _84_c_pwned(_: &_84CPwned) -> Operation<Untyped> {
    _84_C_PWNED.parts().untyped()
}

static _84_C_PWNED: Item = Item {
    name: "84 C:\\pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_84_c_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _84CPwned {}

impl _84CPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 85 file:///pwned
///
/// `GET h.test`
///
/// file:///pwned
pub fn _85_file_pwned(_: &_85FilePwned) -> Operation<Untyped> {
    _85_FILE_PWNED.parts().untyped()
}

static _85_FILE_PWNED: Item = Item {
    name: "85 file:///pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_85_file_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _85FilePwned {}

impl _85FilePwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 86 ..
///
/// `GET h.test`
///
/// ..
pub fn _86(_: &_86) -> Operation<Untyped> {
    _86_ITEM.parts().untyped()
}

static _86_ITEM: Item = Item {
    name: "86 ..",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_86()`] sends.
#[derive(Clone, Debug)]
pub struct _86 {}

impl _86 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 87 .
///
/// `GET h.test`
///
/// .
pub fn _87(_: &_87) -> Operation<Untyped> {
    _87_ITEM.parts().untyped()
}

static _87_ITEM: Item = Item {
    name: "87 .",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_87()`] sends.
#[derive(Clone, Debug)]
pub struct _87 {}

impl _87 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 88 con
///
/// `GET h.test`
///
/// con
pub fn _88_con(_: &_88Con) -> Operation<Untyped> {
    _88_CON.parts().untyped()
}

static _88_CON: Item = Item {
    name: "88 con",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_88_con()`] sends.
#[derive(Clone, Debug)]
pub struct _88Con {}

impl _88Con {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 89 aux.rs
///
/// `GET h.test`
///
/// aux.rs
pub fn _89_aux_rs(_: &_89AuxRs) -> Operation<Untyped> {
    _89_AUX_RS.parts().untyped()
}

static _89_AUX_RS: Item = Item {
    name: "89 aux.rs",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_89_aux_rs()`] sends.
#[derive(Clone, Debug)]
pub struct _89AuxRs {}

impl _89AuxRs {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 8 // pwned
///
/// `GET h.test`
///
/// // pwned
pub fn _8_pwned(_: &_8Pwned) -> Operation<Untyped> {
    _8_PWNED.parts().untyped()
}

static _8_PWNED: Item = Item {
    name: "8 // pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_8_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _8Pwned {}

impl _8Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 90 nul
///
/// `GET h.test`
///
/// nul
pub fn _90_nul(_: &_90Nul) -> Operation<Untyped> {
    _90_NUL.parts().untyped()
}

static _90_NUL: Item = Item {
    name: "90 nul",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_90_nul()`] sends.
#[derive(Clone, Debug)]
pub struct _90Nul {}

impl _90Nul {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 91 LPT1
///
/// `GET h.test`
///
/// LPT1
pub fn _91_lpt1(_: &_91Lpt1) -> Operation<Untyped> {
    _91_LPT1.parts().untyped()
}

static _91_LPT1: Item = Item {
    name: "91 LPT1",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_91_lpt1()`] sends.
#[derive(Clone, Debug)]
pub struct _91Lpt1 {}

impl _91Lpt1 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 92 mod
///
/// `GET h.test`
///
/// mod
pub fn _92_mod(_: &_92Mod) -> Operation<Untyped> {
    _92_MOD.parts().untyped()
}

static _92_MOD: Item = Item {
    name: "92 mod",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_92_mod()`] sends.
#[derive(Clone, Debug)]
pub struct _92Mod {}

impl _92Mod {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 93 lib
///
/// `GET h.test`
///
/// lib
pub fn _93_lib(_: &_93Lib) -> Operation<Untyped> {
    _93_LIB.parts().untyped()
}

static _93_LIB: Item = Item {
    name: "93 lib",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_93_lib()`] sends.
#[derive(Clone, Debug)]
pub struct _93Lib {}

impl _93Lib {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 94 main
///
/// `GET h.test`
///
/// main
pub fn _94_main(_: &_94Main) -> Operation<Untyped> {
    _94_MAIN.parts().untyped()
}

static _94_MAIN: Item = Item {
    name: "94 main",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_94_main()`] sends.
#[derive(Clone, Debug)]
pub struct _94Main {}

impl _94Main {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 95 .git/hooks/pwned
///
/// `GET h.test`
///
/// .git/hooks/pwned
pub fn _95_git_hooks_pwned(_: &_95GitHooksPwned) -> Operation<Untyped> {
    _95_GIT_HOOKS_PWNED.parts().untyped()
}

static _95_GIT_HOOKS_PWNED: Item = Item {
    name: "95 .git/hooks/pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_95_git_hooks_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _95GitHooksPwned {}

impl _95GitHooksPwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 96 a/b
///
/// `GET h.test`
///
/// a/b
pub fn _96_a_b(_: &_96AB) -> Operation<Untyped> {
    _96_A_B.parts().untyped()
}

static _96_A_B: Item = Item {
    name: "96 a/b",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_96_a_b()`] sends.
#[derive(Clone, Debug)]
pub struct _96AB {}

impl _96AB {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 97 build.rs
///
/// `GET h.test`
///
/// build.rs
pub fn _97_build_rs(_: &_97BuildRs) -> Operation<Untyped> {
    _97_BUILD_RS.parts().untyped()
}

static _97_BUILD_RS: Item = Item {
    name: "97 build.rs",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_97_build_rs()`] sends.
#[derive(Clone, Debug)]
pub struct _97BuildRs {}

impl _97BuildRs {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 98
///
/// `GET h.test`
pub fn _98(_: &_98) -> Operation<Untyped> {
    _98_ITEM.parts().untyped()
}

static _98_ITEM: Item = Item {
    name: "98",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_98()`] sends.
#[derive(Clone, Debug)]
pub struct _98 {}

impl _98 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 99
///
/// `GET h.test`
pub fn _99(_: &_99) -> Operation<Untyped> {
    _99_ITEM.parts().untyped()
}

static _99_ITEM: Item = Item {
    name: "99",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_99()`] sends.
#[derive(Clone, Debug)]
pub struct _99 {}

impl _99 {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// 9 /// pwned
///
/// `GET h.test`
///
/// /// pwned
pub fn _9_pwned(_: &_9Pwned) -> Operation<Untyped> {
    _9_PWNED.parts().untyped()
}

static _9_PWNED: Item = Item {
    name: "9 /// pwned",
    method: "GET",
    url: "h.test",
    ..Item::PLAIN
};

/// What [`_9_pwned()`] sends.
#[derive(Clone, Debug)]
pub struct _9Pwned {}

impl _9Pwned {
    /// What the item itself would send.
    pub fn saved(_: &Environment) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// body
///
/// `POST h.test`
///
/// Sets `"` from the answer: `concat($['"'], '"') if $ != null`.
///
/// Sets `'` from the answer: `concat($['\''], '\'') if $ != null`.
///
/// Sets `\"` from the answer: `concat($['\\"'], '\\"') if $ != null`.
///
/// Sets `"; pwned!(); "` from the answer: `concat($['"; pwned!(); "'], '"; pwned!(); "') if $ != null`.
///
/// Sets `"#; pwned!(); r#"` from the answer: `concat($['"#; pwned!(); r#"'], '"#; pwned!(); r#"') if $ != null`.
///
/// Sets `"##` from the answer: `concat($['"##'], '"##') if $ != null`.
///
/// Sets `*/ pwned!(); /*` from the answer: `concat($['*/ pwned!(); /*'], '*/ pwned!(); /*') if $ != null`.
///
/// Sets `// pwned` from the answer: `concat($['// pwned'], '// pwned') if $ != null`.
///
/// Sets `/// pwned` from the answer: `concat($['/// pwned'], '/// pwned') if $ != null`.
///
/// Sets `#[pwned]` from the answer: `concat($['#[pwned]'], '#[pwned]') if $ != null`.
///
/// Sets `#![pwned]` from the answer: `concat($['#![pwned]'], '#![pwned]') if $ != null`.
///
/// Sets `#[pwned] fn pwned() {}` from the answer: `concat($['\n#[pwned]\nfn pwned() {}\n'], '\n#[pwned]\nfn pwned() {}\n') if $ != null`.
///
/// Sets `] fn pwned() {}` from the answer: `concat($[']\nfn pwned() {}'], ']\nfn pwned() {}') if $ != null`.
///
/// Sets `} fn pwned() {} mod x {` from the answer: `concat($['} fn pwned() {} mod x {'], '} fn pwned() {} mod x {') if $ != null`.
///
/// Sets `") pwned!(` from the answer: `concat($['") pwned!('], '") pwned!(') if $ != null`.
///
/// Sets `concat!(env!("PWNED"))` from the answer: `concat($['concat!(env!("PWNED"))'], 'concat!(env!("PWNED"))') if $ != null`.
///
/// Sets ```` ``` pwned!() ``` ```` from the answer: ````concat($['```\npwned!()\n```'], '```\npwned!()\n```') if $ != null````.
///
/// Sets `~~~ pwned!() ~~~` from the answer: `concat($['~~~\npwned!()\n~~~'], '~~~\npwned!()\n~~~') if $ != null`.
///
/// Sets ```` ```rust,should_panic pwned!() ``` ```` from the answer: ````concat($['\n\n```rust,should_panic\npwned!()\n```\n\n'], '\n\n```rust,should_panic\npwned!()\n```\n\n') if $ != null````.
///
/// Sets ```` - ``` pwned!() ``` ```` from the answer: ````concat($['- ```\n pwned!()\n ```'], '- ```\n pwned!()\n ```') if $ != null````.
///
/// Sets ````> ``` > pwned!()```` from the answer: ````concat($['> ```\n> pwned!()'], '> ```\n> pwned!()') if $ != null````.
///
/// Sets ````` ```` ``` pwned!() ```` ````` from the answer: `````concat($['````\n```\npwned!()\n````'], '````\n```\npwned!()\n````') if $ != null`````.
///
/// Sets ```` <pre> ``` pwned!() ``` ```` from the answer: ````concat($['<pre>\n```\npwned!()\n```'], '<pre>\n```\npwned!()\n```') if $ != null````.
///
/// Sets `pwned!()` from the answer: `concat($[' pwned!()'], ' pwned!()') if $ != null`.
///
/// Sets `pwned!()` from the answer: `concat($['\tpwned!()'], '\tpwned!()') if $ != null`.
///
/// Sets `pwned!()` from the answer: `concat($['\n\n pwned!()\n\n'], '\n\n pwned!()\n\n') if $ != null`.
///
/// Sets `- a pwned!()` from the answer: `concat($['- a\n\n pwned!()\n'], '- a\n\n pwned!()\n') if $ != null`.
///
/// Sets `> pwned!()` from the answer: `concat($['> pwned!()'], '> pwned!()') if $ != null`.
///
/// Sets `1. pwned!()` from the answer: `concat($['1. pwned!()'], '1. pwned!()') if $ != null`.
///
/// Sets `[^1]: a pwned!()` from the answer: `concat($['[^1]: a\n\n pwned!()'], '[^1]: a\n\n pwned!()') if $ != null`.
///
/// Sets `- > - pwned!()` from the answer: `concat($['- > - pwned!()'], '- > - pwned!()') if $ != null`.
///
/// Sets `* * * pwned!()` from the answer: `concat($['* * * pwned!()'], '* * * pwned!()') if $ != null`.
///
/// Sets `<p> pwned!()</p><br> pwned!()` from the answer: `concat($['<p> pwned!()</p><br> pwned!()'], '<p> pwned!()</p><br> pwned!()') if $ != null`.
///
/// Sets ````a<br>```<br>pwned!()```` from the answer: ````concat($['a<br>```<br>pwned!()'], 'a<br>```<br>pwned!()') if $ != null````.
///
/// Sets `&#10;&#10; pwned!()` from the answer: `concat($['&#10;&#10; pwned!()'], '&#10;&#10; pwned!()') if $ != null`.
///
/// Sets `[pwned]` from the answer: `concat($['[pwned]'], '[pwned]') if $ != null`.
///
/// Sets ``[`pwned`]`` from the answer: ``concat($['[`pwned`]'], '[`pwned`]') if $ != null``.
///
/// Sets `[a](crate::pwned)` from the answer: `concat($['[a](crate::pwned)'], '[a](crate::pwned)') if $ != null`.
///
/// Sets `[a][pwned]` from the answer: `concat($['[a][pwned]'], '[a][pwned]') if $ != null`.
///
/// Sets `[a]: crate::pwned [a]` from the answer: `concat($['[a]: crate::pwned\n\n[a]'], '[a]: crate::pwned\n\n[a]') if $ != null`.
///
/// Sets `[a]: crate::pwned` from the answer: `concat($['[a]:\ncrate::pwned'], '[a]:\ncrate::pwned') if $ != null`.
///
/// Sets `[[pwned]]` from the answer: `concat($['[[pwned]]'], '[[pwned]]') if $ != null`.
///
/// Sets `\[pwned]` from the answer: `concat($['\\[pwned]'], '\\[pwned]') if $ != null`.
///
/// Sets `\\[pwned]` from the answer: `concat($['\\\\[pwned]'], '\\\\[pwned]') if $ != null`.
///
/// Sets `![pwned]` from the answer: `concat($['![pwned]'], '![pwned]') if $ != null`.
///
/// Sets `![a](https://pwned.test/a.png)` from the answer: `concat($['![a](https://pwned.test/a.png)'], '![a](https://pwned.test/a.png)') if $ != null`.
///
/// Sets `[![a](https://pwned.test/a.png)](https://h.test)` from the answer: `concat($['[![a](https://pwned.test/a.png)](https://h.test)'], '[![a](https://pwned.test/a.png)](https://h.test)') if $ != null`.
///
/// Sets `[a](javascript:pwned())` from the answer: `concat($['[a](javascript:pwned())'], '[a](javascript:pwned())') if $ != null`.
///
/// Sets `[a](<javascript:pwned()>)` from the answer: `concat($['[a](<javascript:pwned()>)'], '[a](<javascript:pwned()>)') if $ != null`.
///
/// Sets `[a](https://h.test "pwned")` from the answer: `concat($['[a](https://h.test "pwned")'], '[a](https://h.test "pwned")') if $ != null`.
///
/// Sets `<javascript:pwned()>` from the answer: `concat($['<javascript:pwned()>'], '<javascript:pwned()>') if $ != null`.
///
/// Sets `<a href="https://h.test/)[pwned]">a</a>` from the answer: `concat($['<a href="https://h.test/)[pwned]">a</a>'], '<a href="https://h.test/)[pwned]">a</a>') if $ != null`.
///
/// Sets `<a href='https://h.test/ pwned!()'>a</a>` from the answer: `concat($['<a href=\'https://h.test/\n\n pwned!()\'>a</a>'], '<a href=\'https://h.test/\n\n pwned!()\'>a</a>') if $ != null`.
///
/// Sets `` `[pwned] `` from the answer: ``concat($['`[pwned]'], '`[pwned]') if $ != null``.
///
/// Sets ``` ``[pwned]` ``` from the answer: ```concat($['``[pwned]`'], '``[pwned]`') if $ != null```.
///
/// Sets `<script>pwned()</script>` from the answer: `concat($['<script>pwned()</script>'], '<script>pwned()</script>') if $ != null`.
///
/// Sets `</script><script>pwned()</script>` from the answer: `concat($['</script><script>pwned()</script>'], '</script><script>pwned()</script>') if $ != null`.
///
/// Sets `<img src=x onerror=pwned()>` from the answer: `concat($['<img src=x onerror=pwned()>'], '<img src=x onerror=pwned()>') if $ != null`.
///
/// Sets `<svg/onload=pwned()>` from the answer: `concat($['<svg/onload=pwned()>'], '<svg/onload=pwned()>') if $ != null`.
///
/// Sets `<!-- pwned` from the answer: `concat($['<!-- pwned'], '<!-- pwned') if $ != null`.
///
/// Sets `--> <b>pwned` from the answer: `concat($['--> <b>pwned'], '--> <b>pwned') if $ != null`.
///
/// Sets `<![CDATA[<pwned>]]>` from the answer: `concat($['<![CDATA[<pwned>]]>'], '<![CDATA[<pwned>]]>') if $ != null`.
///
/// Sets `<?pwned?>` from the answer: `concat($['<?pwned?>'], '<?pwned?>') if $ != null`.
///
/// Sets `"><pwned>` from the answer: `concat($['"><pwned>'], '"><pwned>') if $ != null`.
///
/// Sets `' onmouseover='pwned()` from the answer: `concat($['\' onmouseover=\'pwned()'], '\' onmouseover=\'pwned()') if $ != null`.
///
/// Sets `&lt;script&gt;pwned()` from the answer: `concat($['&lt;script&gt;pwned()'], '&lt;script&gt;pwned()') if $ != null`.
///
/// Sets `< pwned>` from the answer: `concat($['<\npwned>'], '<\npwned>') if $ != null`.
///
/// Sets ``a | b | <pwned> ---|---|--- `|` | [pwned] | <pwned>`` from the answer: ``concat($['a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>'], 'a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>') if $ != null``.
///
/// Sets `pwned` from the answer: `concat($['pwned'], 'pwned') if $ != null`.
///
/// Sets `pwned` from the answer: `concat($['pwned'], 'pwned') if $ != null`.
///
/// Sets `  ` from the answer: `concat($[''], '') if $ != null`.
///
/// Sets `  ` from the answer: `concat($[''], '') if $ != null`.
///
/// Sets `  ` from the answer: `concat($['\u{0}'], '\u{0}') if $ != null`.
///
/// Sets `[31mpwned` from the answer: `concat($['\u{1b}[31mpwned\u{7}'], '\u{1b}[31mpwned\u{7}') if $ != null`.
///
/// Sets `pwned` from the answer: `concat($['\u{85} pwned'], '\u{85} pwned') if $ != null`.
///
/// Sets `̀💩￿` from the answer: `concat($['̀💩￿'], '̀💩￿') if $ != null`.
///
/// Sets `  ` from the answer: `concat($['\r'], '\r') if $ != null`.
///
/// Sets `  ` from the answer: `concat($['\n'], '\n') if $ != null`.
///
/// Sets `a Pwned: 1` from the answer: `concat($['a\r\nPwned: 1'], 'a\r\nPwned: 1') if $ != null`.
///
/// Sets `  ` from the answer: `concat($['\u{b}\u{c}'], '\u{b}\u{c}') if $ != null`.
///
/// Sets `../../pwned` from the answer: `concat($['../../pwned'], '../../pwned') if $ != null`.
///
/// Sets `..\..\pwned` from the answer: `concat($['..\\..\\pwned'], '..\\..\\pwned') if $ != null`.
///
/// Sets `/etc/pwned` from the answer: `concat($['/etc/pwned'], '/etc/pwned') if $ != null`.
///
/// Sets `C:\pwned` from the answer: `concat($['C:\\pwned'], 'C:\\pwned') if $ != null`.
///
/// Sets `file:///pwned` from the answer: `concat($['file:///pwned'], 'file:///pwned') if $ != null`.
///
/// Sets `..` from the answer: `concat($['..'], '..') if $ != null`.
///
/// Sets `.` from the answer: `concat($['.'], '.') if $ != null`.
///
/// Sets `con` from the answer: `concat($.con, 'con') if $ != null`.
///
/// Sets `aux.rs` from the answer: `concat($['aux.rs'], 'aux.rs') if $ != null`.
///
/// Sets `nul` from the answer: `concat($.nul, 'nul') if $ != null`.
///
/// Sets `LPT1` from the answer: `concat($.LPT1, 'LPT1') if $ != null`.
///
/// Sets `mod` from the answer: `concat($.mod, 'mod') if $ != null`.
///
/// Sets `lib` from the answer: `concat($.lib, 'lib') if $ != null`.
///
/// Sets `main` from the answer: `concat($.main, 'main') if $ != null`.
///
/// Sets `.git/hooks/pwned` from the answer: `concat($['.git/hooks/pwned'], '.git/hooks/pwned') if $ != null`.
///
/// Sets `a/b` from the answer: `concat($['a/b'], 'a/b') if $ != null`.
///
/// Sets `build.rs` from the answer: `concat($['build.rs'], 'build.rs') if $ != null`.
///
/// Sets `  ` from the answer: `concat($['']) if $ != null`.
///
/// Sets `  ` from the answer: `concat($[' '], ' ') if $ != null`.
///
/// Sets `_` from the answer: `concat($._, '_') if $ != null`.
///
/// Sets `0` from the answer: `concat($[0], '0') if $ != null`.
///
/// Sets `self` from the answer: `concat($.self, 'self') if $ != null`.
///
/// Sets `Self` from the answer: `concat($.Self, 'Self') if $ != null`.
///
/// Sets `crate` from the answer: `concat($.crate, 'crate') if $ != null`.
///
/// Sets `super` from the answer: `concat($.super, 'super') if $ != null`.
///
/// Sets `r#type` from the answer: `concat($['r#type'], 'r#type') if $ != null`.
///
/// Sets `fn` from the answer: `concat($.fn, 'fn') if $ != null`.
///
/// Sets `async` from the answer: `concat($.async, 'async') if $ != null`.
///
/// Sets `environment` from the answer: `concat($.environment, 'environment') if $ != null`.
///
/// Sets `Error` from the answer: `concat($.Error, 'Error') if $ != null`.
///
/// Sets `Option` from the answer: `concat($.Option, 'Option') if $ != null`.
///
/// Sets `String` from the answer: `concat($.String, 'String') if $ != null`.
///
/// Sets `std` from the answer: `concat($.std, 'std') if $ != null`.
///
/// Sets `postbind` from the answer: `concat($.postbind, 'postbind') if $ != null`.
///
/// Sets `serde` from the answer: `concat($.serde, 'serde') if $ != null`.
///
/// Sets `Ⅷ` from the answer: `concat($['Ⅷ'], 'Ⅷ') if $ != null`.
///
/// Sets `ﬀ` from the answer: `concat($.ﬀ, 'ﬀ') if $ != null`.
///
/// Sets `日本` from the answer: `concat($.日本, '日本') if $ != null`.
///
/// Sets `{{` from the answer: `concat($['{{'], '{{') if $ != null`.
///
/// Sets `}}` from the answer: `concat($['}}'], '}}') if $ != null`.
///
/// Sets `{{pwned}}` from the answer: `concat($['{{pwned}}'], '{{pwned}}') if $ != null`.
///
/// Sets `{{{{pwned}}}}` from the answer: `concat($['{{{{pwned}}}}'], '{{{{pwned}}}}') if $ != null`.
///
/// Sets `{{$pwned}}` from the answer: `concat($['{{$pwned}}'], '{{$pwned}}') if $ != null`.
///
/// Sets `{{}}` from the answer: `concat($['{{}}'], '{{}}') if $ != null`.
///
/// Sets `{{"}}` from the answer: `concat($['{{"}}'], '{{"}}') if $ != null`.
///
/// Sets `{{a }}` from the answer: `concat($['{{a\n}}'], '{{a\n}}') if $ != null`.
///
/// Sets `{pwned}` from the answer: `concat($['{pwned}'], '{pwned}') if $ != null`.
///
/// Sets `{}{:?}{0}` from the answer: `concat($['{}{:?}{0}'], '{}{:?}{0}') if $ != null`.
///
/// Sets `${pwned}` from the answer: `concat($['${pwned}'], '${pwned}') if $ != null`.
///
/// Sets `%s%n` from the answer: `concat($['%s%n'], '%s%n') if $ != null`.
///
/// Sets `$(pwned)` from the answer: `concat($['$(pwned)'], '$(pwned)') if $ != null`.
///
/// Sets `` `pwned` `` from the answer: ``concat($['`pwned`'], '`pwned`') if $ != null``.
///
/// Sets `'; pwned; '` from the answer: `concat($['\'; pwned; \''], '\'; pwned; \'') if $ != null`.
///
/// Sets `'"'"' | pwned` from the answer: `concat($['\'"\'"\' | pwned'], '\'"\'"\' | pwned') if $ != null`.
///
/// Sets `&& pwned` from the answer: `concat($['&& pwned'], '&& pwned') if $ != null`.
///
/// Sets `> pwned` from the answer: `concat($['> pwned'], '> pwned') if $ != null`.
///
/// Sets `-o pwned` from the answer: `concat($['-o pwned'], '-o pwned') if $ != null`.
///
/// Sets `@/etc/pwned` from the answer: `concat($['@/etc/pwned'], '@/etc/pwned') if $ != null`.
///
/// Sets `!pwned` from the answer: `concat($['!pwned'], '!pwned') if $ != null`.
///
/// Sets `" [dependencies] pwned = "1"` from the answer: `concat($['"\n[dependencies]\npwned = "1"\n'], '"\n[dependencies]\npwned = "1"\n') if $ != null`.
///
/// Sets `''' pwned = 1` from the answer: `concat($['\'\'\'\npwned = 1'], '\'\'\'\npwned = 1') if $ != null`.
///
/// Sets `""" pwned = 1` from the answer: `concat($['"""\npwned = 1'], '"""\npwned = 1') if $ != null`.
///
/// Sets `- pwned: 1` from the answer: `concat($['\n- pwned: 1'], '\n- pwned: 1') if $ != null`.
///
/// Sets `: pwned` from the answer: `concat($[': pwned'], ': pwned') if $ != null`.
///
/// Sets `*pwned` from the answer: `concat($['*pwned'], '*pwned') if $ != null`.
///
/// Sets `&pwned` from the answer: `concat($['&pwned'], '&pwned') if $ != null`.
///
/// Sets `? pwned` from the answer: `concat($['? pwned'], '? pwned') if $ != null`.
///
/// Sets `--- pwned` from the answer: `concat($['---\npwned'], '---\npwned') if $ != null`.
///
/// Sets `%0d%0aPwned: 1` from the answer: `concat($['%0d%0aPwned: 1'], '%0d%0aPwned: 1') if $ != null`.
///
/// Sets `%` from the answer: `concat($['%'], '%') if $ != null`.
///
/// Sets `%zz` from the answer: `concat($['%zz'], '%zz') if $ != null`.
///
/// Sets `a:b@pwned` from the answer: `concat($['a:b@pwned'], 'a:b@pwned') if $ != null`.
///
/// Sets `//pwned` from the answer: `concat($['//pwned'], '//pwned') if $ != null`.
///
/// Sets `https://pwned@h.test:99999/?#` from the answer: `concat($['https://pwned@h.test:99999/?#'], 'https://pwned@h.test:99999/?#') if $ != null`.
///
/// Sets `?` from the answer: `concat($['?'], '?') if $ != null`.
///
/// Sets `#` from the answer: `concat($['#'], '#') if $ != null`.
///
/// Sets `[::1` from the answer: `concat($['[::1'], '[::1') if $ != null`.
///
/// Sets `．／` from the answer: `concat($['．／'], '．／') if $ != null`.
///
/// Sets `\u202e` from the answer: `concat($['\\u202e'], '\\u202e') if $ != null`.
///
/// Sets `\ud800` from the answer: `concat($['\\ud800'], '\\ud800') if $ != null`.
///
/// Sets `\` from the answer: `concat($['\\'], '\\') if $ != null`.
///
/// Sets `__proto__` from the answer: `concat($.__proto__, '__proto__') if $ != null`.
///
/// Sets `constructor` from the answer: `concat($.constructor, 'constructor') if $ != null`.
///
/// Sets `toString` from the answer: `concat($.toString, 'toString') if $ != null`.
///
/// Sets `${pwned()}` from the answer: `concat($['${pwned()}'], '${pwned()}') if $ != null`.
///
/// Sets `(((((((a*)*)*)*)*)*)*b` from the answer: `concat($['(((((((a*)*)*)*)*)*)*b'], '(((((((a*)*)*)*)*)*)*b') if $ != null`.
///
/// Sets `(?<!pwned)\1` from the answer: `concat($['(?<!pwned)\\1'], '(?<!pwned)\\1') if $ != null`.
///
/// Sets `[` from the answer: `concat($['['], '[') if $ != null`.
///
/// Sets `)` from the answer: `concat($[')'], ')') if $ != null`.
///
/// Sets `*` from the answer: `concat($['*'], '*') if $ != null`.
///
/// Sets `1e999` from the answer: `concat($['1e999'], '1e999') if $ != null`.
///
/// Sets `-0` from the answer: `concat($['-0'], '-0') if $ != null`.
///
/// Sets `99999999999999999999999999999999999999999` from the answer: `concat($['99999999999999999999999999999999999999999'], '99999999999999999999999999999999999999999') if $ != null`.
pub fn body(request: &Body) -> Operation<Untyped> {
    BODY.parts().body_text("application/json", &request.body).untyped()
}

static BODY: Item = Item {
    name: "body",
    method: "POST",
    url: "h.test",
    captures: &[
        Capture {
            variable: "\"",
            from: "$ != null ? concat($['\"'], '\"') : kept",
        },
        Capture {
            variable: "'",
            from: "$ != null ? concat($['\\''], '\\'') : kept",
        },
        Capture {
            variable: "\\\"",
            from: "$ != null ? concat($['\\\\\"'], '\\\\\"') : kept",
        },
        Capture {
            variable: "\"; pwned!(); \"",
            from: "$ != null ? concat($['\"; pwned!(); \"'], '\"; pwned!(); \"') : kept",
        },
        Capture {
            variable: "\"#; pwned!(); r#\"",
            from: "$ != null ? concat($['\"#; pwned!(); r#\"'], '\"#; pwned!(); r#\"') : kept",
        },
        Capture {
            variable: "\"##",
            from: "$ != null ? concat($['\"##'], '\"##') : kept",
        },
        Capture {
            variable: "*/ pwned!(); /*",
            from: "$ != null ? concat($['*/ pwned!(); /*'], '*/ pwned!(); /*') : kept",
        },
        Capture {
            variable: "// pwned",
            from: "$ != null ? concat($['// pwned'], '// pwned') : kept",
        },
        Capture {
            variable: "/// pwned",
            from: "$ != null ? concat($['/// pwned'], '/// pwned') : kept",
        },
        Capture {
            variable: "#[pwned]",
            from: "$ != null ? concat($['#[pwned]'], '#[pwned]') : kept",
        },
        Capture {
            variable: "#![pwned]",
            from: "$ != null ? concat($['#![pwned]'], '#![pwned]') : kept",
        },
        Capture {
            variable: "\n#[pwned]\nfn pwned() {}\n",
            from: "$ != null ? concat($['\\n#[pwned]\\nfn pwned() {}\\n'], '\\n#[pwned]\\nfn pwned() {}\\n') : kept",
        },
        Capture {
            variable: "]\nfn pwned() {}",
            from: "$ != null ? concat($[']\\nfn pwned() {}'], ']\\nfn pwned() {}') : kept",
        },
        Capture {
            variable: "} fn pwned() {} mod x {",
            from: "$ != null ? concat($['} fn pwned() {} mod x {'], '} fn pwned() {} mod x {') : kept",
        },
        Capture {
            variable: "\") pwned!(",
            from: "$ != null ? concat($['\") pwned!('], '\") pwned!(') : kept",
        },
        Capture {
            variable: "concat!(env!(\"PWNED\"))",
            from: "$ != null ? concat($['concat!(env!(\"PWNED\"))'], 'concat!(env!(\"PWNED\"))') : kept",
        },
        Capture {
            variable: "```\npwned!()\n```",
            from: "$ != null ? concat($['```\\npwned!()\\n```'], '```\\npwned!()\\n```') : kept",
        },
        Capture {
            variable: "~~~\npwned!()\n~~~",
            from: "$ != null ? concat($['~~~\\npwned!()\\n~~~'], '~~~\\npwned!()\\n~~~') : kept",
        },
        Capture {
            variable: "\n\n```rust,should_panic\npwned!()\n```\n\n",
            from: "$ != null ? concat($['\\n\\n```rust,should_panic\\npwned!()\\n```\\n\\n'], '\\n\\n```rust,should_panic\\npwned!()\\n```\\n\\n') : kept",
        },
        Capture {
            variable: "- ```\n  pwned!()\n  ```",
            from: "$ != null ? concat($['- ```\\n  pwned!()\\n  ```'], '- ```\\n  pwned!()\\n  ```') : kept",
        },
        Capture {
            variable: "> ```\n> pwned!()",
            from: "$ != null ? concat($['> ```\\n> pwned!()'], '> ```\\n> pwned!()') : kept",
        },
        Capture {
            variable: "````\n```\npwned!()\n````",
            from: "$ != null ? concat($['````\\n```\\npwned!()\\n````'], '````\\n```\\npwned!()\\n````') : kept",
        },
        Capture {
            variable: "<pre>\n```\npwned!()\n```",
            from: "$ != null ? concat($['<pre>\\n```\\npwned!()\\n```'], '<pre>\\n```\\npwned!()\\n```') : kept",
        },
        Capture {
            variable: "    pwned!()",
            from: "$ != null ? concat($['    pwned!()'], '    pwned!()') : kept",
        },
        Capture {
            variable: "\tpwned!()",
            from: "$ != null ? concat($['\\tpwned!()'], '\\tpwned!()') : kept",
        },
        Capture {
            variable: "\n\n    pwned!()\n\n",
            from: "$ != null ? concat($['\\n\\n    pwned!()\\n\\n'], '\\n\\n    pwned!()\\n\\n') : kept",
        },
        Capture {
            variable: "- a\n\n      pwned!()\n",
            from: "$ != null ? concat($['- a\\n\\n      pwned!()\\n'], '- a\\n\\n      pwned!()\\n') : kept",
        },
        Capture {
            variable: ">     pwned!()",
            from: "$ != null ? concat($['>     pwned!()'], '>     pwned!()') : kept",
        },
        Capture {
            variable: "1.      pwned!()",
            from: "$ != null ? concat($['1.      pwned!()'], '1.      pwned!()') : kept",
        },
        Capture {
            variable: "[^1]: a\n\n        pwned!()",
            from: "$ != null ? concat($['[^1]: a\\n\\n        pwned!()'], '[^1]: a\\n\\n        pwned!()') : kept",
        },
        Capture {
            variable: "- > -     pwned!()",
            from: "$ != null ? concat($['- > -     pwned!()'], '- > -     pwned!()') : kept",
        },
        Capture {
            variable: "* * *     pwned!()",
            from: "$ != null ? concat($['* * *     pwned!()'], '* * *     pwned!()') : kept",
        },
        Capture {
            variable: "<p>    pwned!()</p><br>    pwned!()",
            from: "$ != null ? concat($['<p>    pwned!()</p><br>    pwned!()'], '<p>    pwned!()</p><br>    pwned!()') : kept",
        },
        Capture {
            variable: "a<br>```<br>pwned!()",
            from: "$ != null ? concat($['a<br>```<br>pwned!()'], 'a<br>```<br>pwned!()') : kept",
        },
        Capture {
            variable: "&#10;&#10;    pwned!()",
            from: "$ != null ? concat($['&#10;&#10;    pwned!()'], '&#10;&#10;    pwned!()') : kept",
        },
        Capture {
            variable: "[pwned]",
            from: "$ != null ? concat($['[pwned]'], '[pwned]') : kept",
        },
        Capture {
            variable: "[`pwned`]",
            from: "$ != null ? concat($['[`pwned`]'], '[`pwned`]') : kept",
        },
        Capture {
            variable: "[a](crate::pwned)",
            from: "$ != null ? concat($['[a](crate::pwned)'], '[a](crate::pwned)') : kept",
        },
        Capture {
            variable: "[a][pwned]",
            from: "$ != null ? concat($['[a][pwned]'], '[a][pwned]') : kept",
        },
        Capture {
            variable: "[a]: crate::pwned\n\n[a]",
            from: "$ != null ? concat($['[a]: crate::pwned\\n\\n[a]'], '[a]: crate::pwned\\n\\n[a]') : kept",
        },
        Capture {
            variable: "[a]:\ncrate::pwned",
            from: "$ != null ? concat($['[a]:\\ncrate::pwned'], '[a]:\\ncrate::pwned') : kept",
        },
        Capture {
            variable: "[[pwned]]",
            from: "$ != null ? concat($['[[pwned]]'], '[[pwned]]') : kept",
        },
        Capture {
            variable: "\\[pwned]",
            from: "$ != null ? concat($['\\\\[pwned]'], '\\\\[pwned]') : kept",
        },
        Capture {
            variable: "\\\\[pwned]",
            from: "$ != null ? concat($['\\\\\\\\[pwned]'], '\\\\\\\\[pwned]') : kept",
        },
        Capture {
            variable: "![pwned]",
            from: "$ != null ? concat($['![pwned]'], '![pwned]') : kept",
        },
        Capture {
            variable: "![a](https://pwned.test/a.png)",
            from: "$ != null ? concat($['![a](https://pwned.test/a.png)'], '![a](https://pwned.test/a.png)') : kept",
        },
        Capture {
            variable: "[![a](https://pwned.test/a.png)](https://h.test)",
            from: "$ != null ? concat($['[![a](https://pwned.test/a.png)](https://h.test)'], '[![a](https://pwned.test/a.png)](https://h.test)') : kept",
        },
        Capture {
            variable: "[a](javascript:pwned())",
            from: "$ != null ? concat($['[a](javascript:pwned())'], '[a](javascript:pwned())') : kept",
        },
        Capture {
            variable: "[a](<javascript:pwned()>)",
            from: "$ != null ? concat($['[a](<javascript:pwned()>)'], '[a](<javascript:pwned()>)') : kept",
        },
        Capture {
            variable: "[a](https://h.test \"pwned\")",
            from: "$ != null ? concat($['[a](https://h.test \"pwned\")'], '[a](https://h.test \"pwned\")') : kept",
        },
        Capture {
            variable: "<javascript:pwned()>",
            from: "$ != null ? concat($['<javascript:pwned()>'], '<javascript:pwned()>') : kept",
        },
        Capture {
            variable: "<a href=\"https://h.test/)[pwned]\">a</a>",
            from: "$ != null ? concat($['<a href=\"https://h.test/)[pwned]\">a</a>'], '<a href=\"https://h.test/)[pwned]\">a</a>') : kept",
        },
        Capture {
            variable: "<a href='https://h.test/\n\n    pwned!()'>a</a>",
            from: "$ != null ? concat($['<a href=\\'https://h.test/\\n\\n    pwned!()\\'>a</a>'], '<a href=\\'https://h.test/\\n\\n    pwned!()\\'>a</a>') : kept",
        },
        Capture {
            variable: "`[pwned]",
            from: "$ != null ? concat($['`[pwned]'], '`[pwned]') : kept",
        },
        Capture {
            variable: "``[pwned]`",
            from: "$ != null ? concat($['``[pwned]`'], '``[pwned]`') : kept",
        },
        Capture {
            variable: "<script>pwned()</script>",
            from: "$ != null ? concat($['<script>pwned()</script>'], '<script>pwned()</script>') : kept",
        },
        Capture {
            variable: "</script><script>pwned()</script>",
            from: "$ != null ? concat($['</script><script>pwned()</script>'], '</script><script>pwned()</script>') : kept",
        },
        Capture {
            variable: "<img src=x onerror=pwned()>",
            from: "$ != null ? concat($['<img src=x onerror=pwned()>'], '<img src=x onerror=pwned()>') : kept",
        },
        Capture {
            variable: "<svg/onload=pwned()>",
            from: "$ != null ? concat($['<svg/onload=pwned()>'], '<svg/onload=pwned()>') : kept",
        },
        Capture {
            variable: "<!-- pwned",
            from: "$ != null ? concat($['<!-- pwned'], '<!-- pwned') : kept",
        },
        Capture {
            variable: "--> <b>pwned",
            from: "$ != null ? concat($['--> <b>pwned'], '--> <b>pwned') : kept",
        },
        Capture {
            variable: "<![CDATA[<pwned>]]>",
            from: "$ != null ? concat($['<![CDATA[<pwned>]]>'], '<![CDATA[<pwned>]]>') : kept",
        },
        Capture {
            variable: "<?pwned?>",
            from: "$ != null ? concat($['<?pwned?>'], '<?pwned?>') : kept",
        },
        Capture {
            variable: "\"><pwned>",
            from: "$ != null ? concat($['\"><pwned>'], '\"><pwned>') : kept",
        },
        Capture {
            variable: "' onmouseover='pwned()",
            from: "$ != null ? concat($['\\' onmouseover=\\'pwned()'], '\\' onmouseover=\\'pwned()') : kept",
        },
        Capture {
            variable: "&lt;script&gt;pwned()",
            from: "$ != null ? concat($['&lt;script&gt;pwned()'], '&lt;script&gt;pwned()') : kept",
        },
        Capture {
            variable: "<\npwned>",
            from: "$ != null ? concat($['<\\npwned>'], '<\\npwned>') : kept",
        },
        Capture {
            variable: "a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>",
            from: "$ != null ? concat($['a | b | <pwned>\\n---|---|---\\n`|` | [pwned] | <pwned>'], 'a | b | <pwned>\\n---|---|---\\n`|` | [pwned] | <pwned>') : kept",
        },
        Capture {
            variable: "\u{202e}pwned\u{202c}",
            from: "$ != null ? concat($['\u{202e}pwned\u{202c}'], '\u{202e}pwned\u{202c}') : kept",
        },
        Capture {
            variable: "\u{2066}pwned\u{2069}",
            from: "$ != null ? concat($['\u{2066}pwned\u{2069}'], '\u{2066}pwned\u{2069}') : kept",
        },
        Capture {
            variable: "\u{200b}\u{feff}\u{ad}",
            from: "$ != null ? concat($['\u{200b}\u{feff}\u{ad}'], '\u{200b}\u{feff}\u{ad}') : kept",
        },
        Capture {
            variable: "\u{e0041}\u{e007f}",
            from: "$ != null ? concat($['\u{e0041}\u{e007f}'], '\u{e0041}\u{e007f}') : kept",
        },
        Capture {
            variable: "\0",
            from: "$ != null ? concat($['\\u{0}'], '\\u{0}') : kept",
        },
        Capture {
            variable: "\u{1b}[31mpwned\u{7}",
            from: "$ != null ? concat($['\\u{1b}[31mpwned\\u{7}'], '\\u{1b}[31mpwned\\u{7}') : kept",
        },
        Capture {
            variable: "\u{85}\u{2028}\u{2029}pwned",
            from: "$ != null ? concat($['\\u{85}\u{2028}\u{2029}pwned'], '\\u{85}\u{2028}\u{2029}pwned') : kept",
        },
        Capture {
            variable: "\u{300}💩\u{ffff}",
            from: "$ != null ? concat($['\u{300}💩\u{ffff}'], '\u{300}💩\u{ffff}') : kept",
        },
        Capture {
            variable: "\r",
            from: "$ != null ? concat($['\\r'], '\\r') : kept",
        },
        Capture {
            variable: "\n",
            from: "$ != null ? concat($['\\n'], '\\n') : kept",
        },
        Capture {
            variable: "a\r\nPwned: 1",
            from: "$ != null ? concat($['a\\r\\nPwned: 1'], 'a\\r\\nPwned: 1') : kept",
        },
        Capture {
            variable: "\u{b}\u{c}",
            from: "$ != null ? concat($['\\u{b}\\u{c}'], '\\u{b}\\u{c}') : kept",
        },
        Capture {
            variable: "../../pwned",
            from: "$ != null ? concat($['../../pwned'], '../../pwned') : kept",
        },
        Capture {
            variable: "..\\..\\pwned",
            from: "$ != null ? concat($['..\\\\..\\\\pwned'], '..\\\\..\\\\pwned') : kept",
        },
        Capture {
            variable: "/etc/pwned",
            from: "$ != null ? concat($['/etc/pwned'], '/etc/pwned') : kept",
        },
        Capture {
            variable: "C:\\pwned",
            from: "$ != null ? concat($['C:\\\\pwned'], 'C:\\\\pwned') : kept",
        },
        Capture {
            variable: "file:///pwned",
            from: "$ != null ? concat($['file:///pwned'], 'file:///pwned') : kept",
        },
        Capture {
            variable: "..",
            from: "$ != null ? concat($['..'], '..') : kept",
        },
        Capture {
            variable: ".",
            from: "$ != null ? concat($['.'], '.') : kept",
        },
        Capture {
            variable: "con",
            from: "$ != null ? concat($.con, 'con') : kept",
        },
        Capture {
            variable: "aux.rs",
            from: "$ != null ? concat($['aux.rs'], 'aux.rs') : kept",
        },
        Capture {
            variable: "nul",
            from: "$ != null ? concat($.nul, 'nul') : kept",
        },
        Capture {
            variable: "LPT1",
            from: "$ != null ? concat($.LPT1, 'LPT1') : kept",
        },
        Capture {
            variable: "mod",
            from: "$ != null ? concat($.mod, 'mod') : kept",
        },
        Capture {
            variable: "lib",
            from: "$ != null ? concat($.lib, 'lib') : kept",
        },
        Capture {
            variable: "main",
            from: "$ != null ? concat($.main, 'main') : kept",
        },
        Capture {
            variable: ".git/hooks/pwned",
            from: "$ != null ? concat($['.git/hooks/pwned'], '.git/hooks/pwned') : kept",
        },
        Capture {
            variable: "a/b",
            from: "$ != null ? concat($['a/b'], 'a/b') : kept",
        },
        Capture {
            variable: "build.rs",
            from: "$ != null ? concat($['build.rs'], 'build.rs') : kept",
        },
        Capture {
            variable: "",
            from: "$ != null ? concat($['']) : kept",
        },
        Capture {
            variable: " ",
            from: "$ != null ? concat($[' '], ' ') : kept",
        },
        Capture {
            variable: "_",
            from: "$ != null ? concat($._, '_') : kept",
        },
        Capture {
            variable: "0",
            from: "$ != null ? concat($[0], '0') : kept",
        },
        Capture {
            variable: "self",
            from: "$ != null ? concat($.self, 'self') : kept",
        },
        Capture {
            variable: "Self",
            from: "$ != null ? concat($.Self, 'Self') : kept",
        },
        Capture {
            variable: "crate",
            from: "$ != null ? concat($.crate, 'crate') : kept",
        },
        Capture {
            variable: "super",
            from: "$ != null ? concat($.super, 'super') : kept",
        },
        Capture {
            variable: "r#type",
            from: "$ != null ? concat($['r#type'], 'r#type') : kept",
        },
        Capture {
            variable: "fn",
            from: "$ != null ? concat($.fn, 'fn') : kept",
        },
        Capture {
            variable: "async",
            from: "$ != null ? concat($.async, 'async') : kept",
        },
        Capture {
            variable: "environment",
            from: "$ != null ? concat($.environment, 'environment') : kept",
        },
        Capture {
            variable: "Error",
            from: "$ != null ? concat($.Error, 'Error') : kept",
        },
        Capture {
            variable: "Option",
            from: "$ != null ? concat($.Option, 'Option') : kept",
        },
        Capture {
            variable: "String",
            from: "$ != null ? concat($.String, 'String') : kept",
        },
        Capture {
            variable: "std",
            from: "$ != null ? concat($.std, 'std') : kept",
        },
        Capture {
            variable: "postbind",
            from: "$ != null ? concat($.postbind, 'postbind') : kept",
        },
        Capture {
            variable: "serde",
            from: "$ != null ? concat($.serde, 'serde') : kept",
        },
        Capture {
            variable: "Ⅷ",
            from: "$ != null ? concat($['Ⅷ'], 'Ⅷ') : kept",
        },
        Capture {
            variable: "ﬀ",
            from: "$ != null ? concat($.ﬀ, 'ﬀ') : kept",
        },
        Capture {
            variable: "日本",
            from: "$ != null ? concat($.日本, '日本') : kept",
        },
        Capture {
            variable: "{{",
            from: "$ != null ? concat($['{{'], '{{') : kept",
        },
        Capture {
            variable: "}}",
            from: "$ != null ? concat($['}}'], '}}') : kept",
        },
        Capture {
            variable: "{{pwned}}",
            from: "$ != null ? concat($['{{pwned}}'], '{{pwned}}') : kept",
        },
        Capture {
            variable: "{{{{pwned}}}}",
            from: "$ != null ? concat($['{{{{pwned}}}}'], '{{{{pwned}}}}') : kept",
        },
        Capture {
            variable: "{{$pwned}}",
            from: "$ != null ? concat($['{{$pwned}}'], '{{$pwned}}') : kept",
        },
        Capture {
            variable: "{{}}",
            from: "$ != null ? concat($['{{}}'], '{{}}') : kept",
        },
        Capture {
            variable: "{{\"}}",
            from: "$ != null ? concat($['{{\"}}'], '{{\"}}') : kept",
        },
        Capture {
            variable: "{{a\n}}",
            from: "$ != null ? concat($['{{a\\n}}'], '{{a\\n}}') : kept",
        },
        Capture {
            variable: "{pwned}",
            from: "$ != null ? concat($['{pwned}'], '{pwned}') : kept",
        },
        Capture {
            variable: "{}{:?}{0}",
            from: "$ != null ? concat($['{}{:?}{0}'], '{}{:?}{0}') : kept",
        },
        Capture {
            variable: "${pwned}",
            from: "$ != null ? concat($['${pwned}'], '${pwned}') : kept",
        },
        Capture {
            variable: "%s%n",
            from: "$ != null ? concat($['%s%n'], '%s%n') : kept",
        },
        Capture {
            variable: "$(pwned)",
            from: "$ != null ? concat($['$(pwned)'], '$(pwned)') : kept",
        },
        Capture {
            variable: "`pwned`",
            from: "$ != null ? concat($['`pwned`'], '`pwned`') : kept",
        },
        Capture {
            variable: "'; pwned; '",
            from: "$ != null ? concat($['\\'; pwned; \\''], '\\'; pwned; \\'') : kept",
        },
        Capture {
            variable: "'\"'\"' | pwned",
            from: "$ != null ? concat($['\\'\"\\'\"\\' | pwned'], '\\'\"\\'\"\\' | pwned') : kept",
        },
        Capture {
            variable: "&& pwned",
            from: "$ != null ? concat($['&& pwned'], '&& pwned') : kept",
        },
        Capture {
            variable: "> pwned",
            from: "$ != null ? concat($['> pwned'], '> pwned') : kept",
        },
        Capture {
            variable: "-o pwned",
            from: "$ != null ? concat($['-o pwned'], '-o pwned') : kept",
        },
        Capture {
            variable: "@/etc/pwned",
            from: "$ != null ? concat($['@/etc/pwned'], '@/etc/pwned') : kept",
        },
        Capture {
            variable: "!pwned",
            from: "$ != null ? concat($['!pwned'], '!pwned') : kept",
        },
        Capture {
            variable: "\"\n[dependencies]\npwned = \"1\"\n",
            from: "$ != null ? concat($['\"\\n[dependencies]\\npwned = \"1\"\\n'], '\"\\n[dependencies]\\npwned = \"1\"\\n') : kept",
        },
        Capture {
            variable: "'''\npwned = 1",
            from: "$ != null ? concat($['\\'\\'\\'\\npwned = 1'], '\\'\\'\\'\\npwned = 1') : kept",
        },
        Capture {
            variable: "\"\"\"\npwned = 1",
            from: "$ != null ? concat($['\"\"\"\\npwned = 1'], '\"\"\"\\npwned = 1') : kept",
        },
        Capture {
            variable: "\n- pwned: 1",
            from: "$ != null ? concat($['\\n- pwned: 1'], '\\n- pwned: 1') : kept",
        },
        Capture {
            variable: ": pwned",
            from: "$ != null ? concat($[': pwned'], ': pwned') : kept",
        },
        Capture {
            variable: "*pwned",
            from: "$ != null ? concat($['*pwned'], '*pwned') : kept",
        },
        Capture {
            variable: "&pwned",
            from: "$ != null ? concat($['&pwned'], '&pwned') : kept",
        },
        Capture {
            variable: "? pwned",
            from: "$ != null ? concat($['? pwned'], '? pwned') : kept",
        },
        Capture {
            variable: "---\npwned",
            from: "$ != null ? concat($['---\\npwned'], '---\\npwned') : kept",
        },
        Capture {
            variable: "%0d%0aPwned: 1",
            from: "$ != null ? concat($['%0d%0aPwned: 1'], '%0d%0aPwned: 1') : kept",
        },
        Capture {
            variable: "%",
            from: "$ != null ? concat($['%'], '%') : kept",
        },
        Capture {
            variable: "%zz",
            from: "$ != null ? concat($['%zz'], '%zz') : kept",
        },
        Capture {
            variable: "a:b@pwned",
            from: "$ != null ? concat($['a:b@pwned'], 'a:b@pwned') : kept",
        },
        Capture {
            variable: "//pwned",
            from: "$ != null ? concat($['//pwned'], '//pwned') : kept",
        },
        Capture {
            variable: "https://pwned@h.test:99999/?#",
            from: "$ != null ? concat($['https://pwned@h.test:99999/?#'], 'https://pwned@h.test:99999/?#') : kept",
        },
        Capture {
            variable: "?",
            from: "$ != null ? concat($['?'], '?') : kept",
        },
        Capture {
            variable: "#",
            from: "$ != null ? concat($['#'], '#') : kept",
        },
        Capture {
            variable: "[::1",
            from: "$ != null ? concat($['[::1'], '[::1') : kept",
        },
        Capture {
            variable: "．／",
            from: "$ != null ? concat($['．／'], '．／') : kept",
        },
        Capture {
            variable: "\\u202e",
            from: "$ != null ? concat($['\\\\u202e'], '\\\\u202e') : kept",
        },
        Capture {
            variable: "\\ud800",
            from: "$ != null ? concat($['\\\\ud800'], '\\\\ud800') : kept",
        },
        Capture {
            variable: "\\",
            from: "$ != null ? concat($['\\\\'], '\\\\') : kept",
        },
        Capture {
            variable: "__proto__",
            from: "$ != null ? concat($.__proto__, '__proto__') : kept",
        },
        Capture {
            variable: "constructor",
            from: "$ != null ? concat($.constructor, 'constructor') : kept",
        },
        Capture {
            variable: "toString",
            from: "$ != null ? concat($.toString, 'toString') : kept",
        },
        Capture {
            variable: "${pwned()}",
            from: "$ != null ? concat($['${pwned()}'], '${pwned()}') : kept",
        },
        Capture {
            variable: "(((((((a*)*)*)*)*)*)*b",
            from: "$ != null ? concat($['(((((((a*)*)*)*)*)*)*b'], '(((((((a*)*)*)*)*)*)*b') : kept",
        },
        Capture {
            variable: "(?<!pwned)\\1",
            from: "$ != null ? concat($['(?<!pwned)\\\\1'], '(?<!pwned)\\\\1') : kept",
        },
        Capture {
            variable: "[",
            from: "$ != null ? concat($['['], '[') : kept",
        },
        Capture {
            variable: ")",
            from: "$ != null ? concat($[')'], ')') : kept",
        },
        Capture {
            variable: "*",
            from: "$ != null ? concat($['*'], '*') : kept",
        },
        Capture {
            variable: "1e999",
            from: "$ != null ? concat($['1e999'], '1e999') : kept",
        },
        Capture {
            variable: "-0",
            from: "$ != null ? concat($['-0'], '-0') : kept",
        },
        Capture {
            variable: "99999999999999999999999999999999999999999",
            from: "$ != null ? concat($['99999999999999999999999999999999999999999'], '99999999999999999999999999999999999999999') : kept",
        },
    ],
    ..Item::PLAIN
};

/// What [`body()`] sends.
#[derive(Clone, Debug)]
pub struct Body {
    pub body: String,
}

impl Body {
    /// What the item itself would send.
    pub fn saved(environment: &Environment) -> Result<Self, Error> {
        let saved = Saved::new(&BODY, environment);
        Ok(Self {
            body: saved
                .text(
                    "{\"\\u000073\":\"\\u0000\",\"\\tpwned!()25\":\"\\tpwned!()\",\"\\n\\n    pwned!()\\n\\n26\":\"\\n\\n    pwned!()\\n\\n\",\"\\n\\n```rust,should_panic\\npwned!()\\n```\\n\\n19\":\"\\n\\n```rust,should_panic\\npwned!()\\n```\\n\\n\",\"\\n#[pwned]\\nfn pwned() {}\\n12\":\"\\n#[pwned]\\nfn pwned() {}\\n\",\"\\n- pwned: 1143\":\"\\n- pwned: 1\",\"\\n78\":\"\\n\",\"\\u000b\\f80\":\"\\u000b\\f\",\"\\r77\":\"\\r\",\"\\u001b[31mpwned\\u000774\":\"\\u001b[31mpwned\\u0007\",\"    pwned!()24\":\"    pwned!()\",\" 99\":\" \",\"![a](https://pwned.test/a.png)46\":\"![a](https://pwned.test/a.png)\",\"![pwned]45\":\"![pwned]\",\"!pwned139\":\"!pwned\",\"\\\"\\n[dependencies]\\npwned = \\\"1\\\"\\n140\":\"\\\"\\n[dependencies]\\npwned = \\\"1\\\"\\n\",\"\\\"\\\"\\\"\\npwned = 1142\":\"\\\"\\\"\\\"\\npwned = 1\",\"\\\"##6\":\"\\\"##\",\"\\\"#; pwned!(); r#\\\"5\":\"\\\"#; pwned!(); r#\\\"\",\"\\\") pwned!(15\":\"\\\") pwned!(\",\"\\\"0\":\"\\\"\",\"\\\"; pwned!(); \\\"4\":\"\\\"; pwned!(); \\\"\",\"\\\"><pwned>64\":\"\\\"><pwned>\",\"#![pwned]11\":\"#![pwned]\",\"#156\":\"#\",\"#[pwned]10\":\"#[pwned]\",\"$(pwned)131\":\"$(pwned)\",\"${pwned()}165\":\"${pwned()}\",\"${pwned}129\":\"${pwned}\",\"%0d%0aPwned: 1149\":\"%0d%0aPwned: 1\",\"%150\":\"%\",\"%s%n130\":\"%s%n\",\"%zz151\":\"%zz\",\"&#10;&#10;    pwned!()35\":\"&#10;&#10;    pwned!()\",\"&& pwned135\":\"&& pwned\",\"&lt;script&gt;pwned()66\":\"&lt;script&gt;pwned()\",\"&pwned146\":\"&pwned\",\"' onmouseover='pwned()65\":\"' onmouseover='pwned()\",\"'\\\"'\\\"' | pwned134\":\"'\\\"'\\\"' | pwned\",\"'''\\npwned = 1141\":\"'''\\npwned = 1\",\"'1\":\"'\",\"'; pwned; '133\":\"'; pwned; '\",\"(((((((a*)*)*)*)*)*)*b166\":\"(((((((a*)*)*)*)*)*)*b\",\"(?<!pwned)\\\\1167\":\"(?<!pwned)\\\\1\",\")169\":\")\",\"* * *     pwned!()32\":\"* * *     pwned!()\",\"*/ pwned!(); /*7\":\"*/ pwned!(); /*\",\"*170\":\"*\",\"*pwned145\":\"*pwned\",\"- > -     pwned!()31\":\"- > -     pwned!()\",\"- ```\\n  pwned!()\\n  ```20\":\"- ```\\n  pwned!()\\n  ```\",\"- a\\n\\n      pwned!()\\n27\":\"- a\\n\\n      pwned!()\\n\",\"---\\npwned148\":\"---\\npwned\",\"--> <b>pwned61\":\"--> <b>pwned\",\"-0172\":\"-0\",\"-o pwned137\":\"-o pwned\",\"../../pwned81\":\"../../pwned\",\"..86\":\"..\",\"..\\\\..\\\\pwned82\":\"..\\\\..\\\\pwned\",\".87\":\".\",\".git/hooks/pwned95\":\".git/hooks/pwned\",\"// pwned8\":\"// pwned\",\"/// pwned9\":\"/// pwned\",\"//pwned153\":\"//pwned\",\"/etc/pwned83\":\"/etc/pwned\",\"0101\":\"0\",\"1.      pwned!()29\":\"1.      pwned!()\",\"1e999171\":\"1e999\",\"98\":\"\",\"99999999999999999999999999999999999999999173\":\"99999999999999999999999999999999999999999\",\": pwned144\":\": pwned\",\"<\\npwned>67\":\"<\\npwned>\",\"<!-- pwned60\":\"<!-- pwned\",\"<![CDATA[<pwned>]]>62\":\"<![CDATA[<pwned>]]>\",\"</script><script>pwned()</script>57\":\"</script><script>pwned()</script>\",\"<?pwned?>63\":\"<?pwned?>\",\"<a href=\\\"https://h.test/)[pwned]\\\">a</a>52\":\"<a href=\\\"https://h.test/)[pwned]\\\">a</a>\",\"<a href='https://h.test/\\n\\n    pwned!()'>a</a>53\":\"<a href='https://h.test/\\n\\n    pwned!()'>a</a>\",\"<img src=x onerror=pwned()>58\":\"<img src=x onerror=pwned()>\",\"<javascript:pwned()>51\":\"<javascript:pwned()>\",\"<p>    pwned!()</p><br>    pwned!()33\":\"<p>    pwned!()</p><br>    pwned!()\",\"<pre>\\n```\\npwned!()\\n```23\":\"<pre>\\n```\\npwned!()\\n```\",\"<script>pwned()</script>56\":\"<script>pwned()</script>\",\"<svg/onload=pwned()>59\":\"<svg/onload=pwned()>\",\">     pwned!()28\":\">     pwned!()\",\"> ```\\n> pwned!()21\":\"> ```\\n> pwned!()\",\"> pwned136\":\"> pwned\",\"? pwned147\":\"? pwned\",\"?155\":\"?\",\"@/etc/pwned138\":\"@/etc/pwned\",\"C:\\\\pwned84\":\"C:\\\\pwned\",\"Error110\":\"Error\",\"LPT191\":\"LPT1\",\"Option111\":\"Option\",\"Self103\":\"Self\",\"String112\":\"String\",\"[![a](https://pwned.test/a.png)](https://h.test)47\":\"[![a](https://pwned.test/a.png)](https://h.test)\",\"[168\":\"[\",\"[::1157\":\"[::1\",\"[[pwned]]42\":\"[[pwned]]\",\"[^1]: a\\n\\n        pwned!()30\":\"[^1]: a\\n\\n        pwned!()\",\"[`pwned`]37\":\"[`pwned`]\",\"[a](<javascript:pwned()>)49\":\"[a](<javascript:pwned()>)\",\"[a](crate::pwned)38\":\"[a](crate::pwned)\",\"[a](https://h.test \\\"pwned\\\")50\":\"[a](https://h.test \\\"pwned\\\")\",\"[a](javascript:pwned())48\":\"[a](javascript:pwned())\",\"[a]:\\ncrate::pwned41\":\"[a]:\\ncrate::pwned\",\"[a]: crate::pwned\\n\\n[a]40\":\"[a]: crate::pwned\\n\\n[a]\",\"[a][pwned]39\":\"[a][pwned]\",\"[pwned]36\":\"[pwned]\",\"\\\\\\\"3\":\"\\\\\\\"\",\"\\\\161\":\"\\\\\",\"\\\\2\":\"\\\\\",\"\\\\[pwned]43\":\"\\\\[pwned]\",\"\\\\\\\\[pwned]44\":\"\\\\\\\\[pwned]\",\"\\\\u202e159\":\"\\\\u202e\",\"\\\\ud800160\":\"\\\\ud800\",\"]\\nfn pwned() {}13\":\"]\\nfn pwned() {}\",\"_100\":\"_\",\"__proto__162\":\"__proto__\",\"`[pwned]54\":\"`[pwned]\",\"``[pwned]`55\":\"``[pwned]`\",\"```\\npwned!()\\n```17\":\"```\\npwned!()\\n```\",\"````\\n```\\npwned!()\\n````22\":\"````\\n```\\npwned!()\\n````\",\"`pwned`132\":\"`pwned`\",\"a\\r\\nPwned: 179\":\"a\\r\\nPwned: 1\",\"a | b | <pwned>\\n---|---|---\\n`|` | [pwned] | <pwned>68\":\"a | b | <pwned>\\n---|---|---\\n`|` | [pwned] | <pwned>\",\"a/b96\":\"a/b\",\"a:b@pwned152\":\"a:b@pwned\",\"a<br>```<br>pwned!()34\":\"a<br>```<br>pwned!()\",\"async108\":\"async\",\"aux.rs89\":\"aux.rs\",\"build.rs97\":\"build.rs\",\"con88\":\"con\",\"concat!(env!(\\\"PWNED\\\"))16\":\"concat!(env!(\\\"PWNED\\\"))\",\"constructor163\":\"constructor\",\"crate104\":\"crate\",\"environment109\":\"environment\",\"file:///pwned85\":\"file:///pwned\",\"fn107\":\"fn\",\"https://pwned@h.test:99999/?#154\":\"https://pwned@h.test:99999/?#\",\"lib93\":\"lib\",\"main94\":\"main\",\"mod92\":\"mod\",\"nul90\":\"nul\",\"postbind114\":\"postbind\",\"r#type106\":\"r#type\",\"self102\":\"self\",\"serde115\":\"serde\",\"std113\":\"std\",\"super105\":\"super\",\"toString164\":\"toString\",\"{pwned}127\":\"{pwned}\",\"{{\\\"}}125\":\"{{\\\"}}\",\"{{$pwned}}123\":\"{{$pwned}}\",\"{{119\":\"{{\",\"{{a\\n}}126\":\"{{a\\n}}\",\"{{pwned}}121\":\"{{pwned}}\",\"{{{{pwned}}}}122\":\"{{{{pwned}}}}\",\"{{}}124\":\"{{}}\",\"{}{:?}{0}128\":\"{}{:?}{0}\",\"} fn pwned() {} mod x {14\":\"} fn pwned() {} mod x {\",\"}}120\":\"}}\",\"~~~\\npwned!()\\n~~~18\":\"~~~\\npwned!()\\n~~~\",\"\u{85}\u{2028}\u{2029}pwned75\":\"\u{85}\u{2028}\u{2029}pwned\",\"\u{300}💩\u{ffff}76\":\"\u{300}💩\u{ffff}\",\"\u{200b}\u{feff}\u{ad}71\":\"\u{200b}\u{feff}\u{ad}\",\"\u{202e}pwned\u{202c}69\":\"\u{202e}pwned\u{202c}\",\"\u{2066}pwned\u{2069}70\":\"\u{2066}pwned\u{2069}\",\"Ⅷ116\":\"Ⅷ\",\"日本118\":\"日本\",\"ﬀ117\":\"ﬀ\",\"．／158\":\"．／\",\"\u{e0041}\u{e007f}72\":\"\u{e0041}\u{e007f}\"}",
                )?,
        })
    }
}

/// pairs
///
/// `````POST h.test/"/'/\/\"/"; pwned!(); "/"#; pwned!(); r#"/"##/*/ pwned!(); /*/// pwned//// pwned/#[pwned]/#![pwned]/ #[pwned] fn pwned() {} /] fn pwned() {}/} fn pwned() {} mod x {/") pwned!(/concat!(env!("PWNED"))/``` pwned!() ```/~~~ pwned!() ~~~/ ```rust,should_panic pwned!() ``` /- ``` pwned!() ```/> ``` > pwned!()/```` ``` pwned!() ````/<pre> ``` pwned!() ```/ pwned!()/ pwned!()/ pwned!() /- a pwned!() /> pwned!()/1. pwned!()/[^1]: a pwned!()/- > - pwned!()/* * * pwned!()/<p> pwned!()</p><br> pwned!()/a<br>```<br>pwned!()/&#10;&#10; pwned!()/[pwned]/[`pwned`]/[a](crate::pwned)/[a][pwned]/[a]: crate::pwned [a]/[a]: crate::pwned/[[pwned]]/\[pwned]/\\[pwned]/![pwned]/![a](https://pwned.test/a.png)/[![a](https://pwned.test/a.png)](https://h.test)/[a](javascript:pwned())/[a](<javascript:pwned()>)/[a](https://h.test "pwned")/<javascript:pwned()>/<a href="https://h.test/)[pwned]">a</a>/<a href='https://h.test/ pwned!()'>a</a>/`[pwned]/``[pwned]`/<script>pwned()</script>/</script><script>pwned()</script>/<img src=x onerror=pwned()>/<svg/onload=pwned()>/<!-- pwned/--> <b>pwned/<![CDATA[<pwned>]]>/<?pwned?>/"><pwned>/' onmouseover='pwned()/&lt;script&gt;pwned()/< pwned>/a | b | <pwned> ---|---|--- `|` | [pwned] | <pwned>/pwned/pwned////[31mpwned/ pwned/̀💩￿/ / /a Pwned: 1/ /../../pwned/..\..\pwned//etc/pwned/C:\pwned/file:///pwned/.././con/aux.rs/nul/LPT1/mod/lib/main/.git/hooks/pwned/a/b/build.rs// /_/0/self/Self/crate/super/r#type/fn/async/environment/Error/Option/String/std/postbind/serde/Ⅷ/ﬀ/日本/{{/}}/{{pwned}}/{{{{pwned}}}}/{{$pwned}}/{{}}/{{"}}/{{a }}/{pwned}/{}{:?}{0}/${pwned}/%s%n/$(pwned)/`pwned`/'; pwned; '/'"'"' | pwned/&& pwned/> pwned/-o pwned/@/etc/pwned/!pwned/" [dependencies] pwned = "1" /''' pwned = 1/""" pwned = 1/ - pwned: 1/: pwned/*pwned/&pwned/? pwned/--- pwned/%0d%0aPwned: 1/%/%zz/a:b@pwned///pwned/https://pwned@h.test:99999/?#/?/#/[::1/．／/\u202e/\ud800/\/__proto__/constructor/toString/${pwned()}/(((((((a*)*)*)*)*)*)*b/(?<!pwned)\1/[/)/*/1e999/-0/99999999999999999999999999999999999999999`````
pub fn pairs(request: &Pairs) -> Operation<PairsResponse> {
    PAIRS
        .parts()
        .path("<javascript:pwned()>", &request.javascript_pwned)
        .path("<img src=x onerror=pwned()>", &request.img_src_x_onerror_pwned)
        .path("<\npwned>", &request.path_pwned_lower)
        .path("{{pwned}}", &request.path_pwned_lower3)
        .path("{{$pwned}}", &request.path_pwned_lower2)
        .path("{{\"}}", &request.unnamed)
        .path("{{a\n}}", &request.a)
        .path("{pwned}", &request.path_pwned_lower4)
        .path(": pwned", &request.path_pwned_spaced)
        .query("0\"", &request.query_0)
        .query("1'", &request.query_1)
        .query("2\\", &request.query_2)
        .query("3\\\"", &request.query_3)
        .query("4\"; pwned!(); \"", &request._4_pwned)
        .query("5\"#; pwned!(); r#\"", &request._5_pwned_r)
        .query("6\"##", &request.query_6)
        .query("7*/ pwned!(); /*", &request._7_pwned)
        .query("8// pwned", &request._8_pwned)
        .query("9/// pwned", &request._9_pwned)
        .query("10#[pwned]", &request._10_pwned)
        .query("11#![pwned]", &request._11_pwned)
        .query("12\n#[pwned]\nfn pwned() {}\n", &request._12_pwned_fn_pwned)
        .query("13]\nfn pwned() {}", &request._13_fn_pwned)
        .query("14} fn pwned() {} mod x {", &request._14_fn_pwned_mod_x)
        .query("15\") pwned!(", &request._15_pwned)
        .query("16concat!(env!(\"PWNED\"))", &request._16concat_env_pwned)
        .query("17```\npwned!()\n```", &request._17_pwned)
        .query("18~~~\npwned!()\n~~~", &request._18_pwned)
        .query(
            "19\n\n```rust,should_panic\npwned!()\n```\n\n",
            &request._19_rust_should_panic_pwned,
        )
        .query("20- ```\n  pwned!()\n  ```", &request._20_pwned)
        .query("21> ```\n> pwned!()", &request._21_pwned)
        .query("22````\n```\npwned!()\n````", &request._22_pwned)
        .query("23<pre>\n```\npwned!()\n```", &request._23_pre_pwned)
        .query("24    pwned!()", &request._24_pwned)
        .query("25\tpwned!()", &request._25_pwned)
        .query("26\n\n    pwned!()\n\n", &request._26_pwned)
        .query("27- a\n\n      pwned!()\n", &request._27_a_pwned)
        .query("28>     pwned!()", &request._28_pwned)
        .query("291.      pwned!()", &request._291_pwned)
        .query("30[^1]: a\n\n        pwned!()", &request._30_1_a_pwned)
        .query("31- > -     pwned!()", &request._31_pwned)
        .query("32* * *     pwned!()", &request._32_pwned)
        .query("33<p>    pwned!()</p><br>    pwned!()", &request._33_p_pwned_p_br_pwned)
        .query("34a<br>```<br>pwned!()", &request._34a_br_br_pwned)
        .query("35&#10;&#10;    pwned!()", &request._35_10_10_pwned)
        .query("36[pwned]", &request._36_pwned)
        .query("37[`pwned`]", &request._37_pwned)
        .query("38[a](crate::pwned)", &request._38_a_crate_pwned)
        .query("39[a][pwned]", &request._39_a_pwned)
        .query("40[a]: crate::pwned\n\n[a]", &request._40_a_crate_pwned_a)
        .query("41[a]:\ncrate::pwned", &request._41_a_crate_pwned)
        .query("42[[pwned]]", &request._42_pwned)
        .query("43\\[pwned]", &request._43_pwned)
        .query("44\\\\[pwned]", &request._44_pwned)
        .query("45![pwned]", &request._45_pwned)
        .query("46![a](https://pwned.test/a.png)", &request._46_a_https_pwned_test_a_png)
        .query(
            "47[![a](https://pwned.test/a.png)](https://h.test)",
            &request._47_a_https_pwned_test_a_png_https_h_test,
        )
        .query("48[a](javascript:pwned())", &request._48_a_javascript_pwned)
        .query("49[a](<javascript:pwned()>)", &request._49_a_javascript_pwned)
        .query("50[a](https://h.test \"pwned\")", &request._50_a_https_h_test_pwned)
        .query("51<javascript:pwned()>", &request._51_javascript_pwned)
        .query(
            "52<a href=\"https://h.test/)[pwned]\">a</a>",
            &request._52_a_href_https_h_test_pwned_a_a,
        )
        .query(
            "53<a href='https://h.test/\n\n    pwned!()'>a</a>",
            &request._53_a_href_https_h_test_pwned_a_a,
        )
        .query("54`[pwned]", &request._54_pwned)
        .query("55``[pwned]`", &request._55_pwned)
        .query("56<script>pwned()</script>", &request._56_script_pwned_script)
        .query(
            "57</script><script>pwned()</script>",
            &request._57_script_script_pwned_script,
        )
        .query("58<img src=x onerror=pwned()>", &request._58_img_src_x_onerror_pwned)
        .query("59<svg/onload=pwned()>", &request._59_svg_onload_pwned)
        .query("60<!-- pwned", &request._60_pwned)
        .query("61--> <b>pwned", &request._61_b_pwned)
        .query("62<![CDATA[<pwned>]]>", &request._62_cdata_pwned)
        .query("63<?pwned?>", &request._63_pwned)
        .query("64\"><pwned>", &request._64_pwned)
        .query("65' onmouseover='pwned()", &request._65_onmouseover_pwned)
        .query("66&lt;script&gt;pwned()", &request._66_lt_script_gt_pwned)
        .query("67<\npwned>", &request._67_pwned)
        .query(
            "68a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>",
            &request._68a_b_pwned_pwned_pwned,
        )
        .query("69\u{202e}pwned\u{202c}", &request._69pwned)
        .query("70\u{2066}pwned\u{2069}", &request._70pwned)
        .query("71\u{200b}\u{feff}\u{ad}", &request.query_71)
        .query("72\u{e0041}\u{e007f}", &request.query_72)
        .query("73\0", &request.query_73)
        .query("74\u{1b}[31mpwned\u{7}", &request._74_31mpwned)
        .query("75\u{85}\u{2028}\u{2029}pwned", &request._75_pwned)
        .query("76\u{300}💩\u{ffff}", &request._76poop)
        .query("77\r", &request.query_77)
        .query("78\n", &request.query_78)
        .query("79a\r\nPwned: 1", &request._79a_pwned_1)
        .query("80\u{b}\u{c}", &request.query_80)
        .query("81../../pwned", &request._81_pwned)
        .query("82..\\..\\pwned", &request._82_pwned)
        .query("83/etc/pwned", &request._83_etc_pwned)
        .query("84C:\\pwned", &request._84c_pwned)
        .query("85file:///pwned", &request._85file_pwned)
        .query("86..", &request.query_86)
        .query("87.", &request.query_87)
        .query("88con", &request._88con)
        .query("89aux.rs", &request._89aux_rs)
        .query("90nul", &request._90nul)
        .query("91LPT1", &request._91lpt1)
        .query("92mod", &request._92mod)
        .query("93lib", &request._93lib)
        .query("94main", &request._94main)
        .query("95.git/hooks/pwned", &request._95_git_hooks_pwned)
        .query("96a/b", &request._96a_b)
        .query("97build.rs", &request._97build_rs)
        .query("98", &request.query_98)
        .query("99 ", &request.query_99)
        .query("100_", &request.query_100)
        .query("1010", &request._1010)
        .query("102self", &request._102self)
        .query("103Self", &request._103self)
        .query("104crate", &request._104crate)
        .query("105super", &request._105super)
        .query("106r#type", &request._106r_type)
        .query("107fn", &request._107fn)
        .query("108async", &request._108async)
        .query("109environment", &request._109environment)
        .query("110Error", &request._110error)
        .query("111Option", &request._111option)
        .query("112String", &request._112string)
        .query("113std", &request._113std)
        .query("114postbind", &request._114postbind)
        .query("115serde", &request._115serde)
        .query("116Ⅷ", &request._116viii)
        .query("117ﬀ", &request._117ff)
        .query("118日本", &request._118ri_ben)
        .query("119{{", &request.query_119)
        .query("120}}", &request.query_120)
        .query("121{{pwned}}", &request._121_pwned)
        .query("122{{{{pwned}}}}", &request._122_pwned)
        .query("123{{$pwned}}", &request._123_pwned)
        .query("124{{}}", &request.query_124)
        .query("125{{\"}}", &request.query_125)
        .query("126{{a\n}}", &request._126_a)
        .query("127{pwned}", &request._127_pwned)
        .query("128{}{:?}{0}", &request._128_0)
        .query("129${pwned}", &request._129_pwned)
        .query("130%s%n", &request._130_s_n)
        .query("131$(pwned)", &request._131_pwned)
        .query("132`pwned`", &request._132_pwned)
        .query("133'; pwned; '", &request._133_pwned)
        .query("134'\"'\"' | pwned", &request._134_pwned)
        .query("135&& pwned", &request._135_pwned)
        .query("136> pwned", &request._136_pwned)
        .query("137-o pwned", &request._137_o_pwned)
        .query("138@/etc/pwned", &request._138_etc_pwned)
        .query("139!pwned", &request._139_pwned)
        .query(
            "140\"\n[dependencies]\npwned = \"1\"\n",
            &request._140_dependencies_pwned_1,
        )
        .query("141'''\npwned = 1", &request._141_pwned_1)
        .query("142\"\"\"\npwned = 1", &request._142_pwned_1)
        .query("143\n- pwned: 1", &request._143_pwned_1)
        .query("144: pwned", &request._144_pwned)
        .query("145*pwned", &request._145_pwned)
        .query("146&pwned", &request._146_pwned)
        .query("147? pwned", &request._147_pwned)
        .query("148---\npwned", &request._148_pwned)
        .query("149%0d%0aPwned: 1", &request._149_0d_0a_pwned_1)
        .query("150%", &request.query_150)
        .query("151%zz", &request._151_zz)
        .query("152a:b@pwned", &request._152a_b_pwned)
        .query("153//pwned", &request._153_pwned)
        .query("154https://pwned@h.test:99999/?#", &request._154https_pwned_h_test_99999)
        .query("155?", &request.query_155)
        .query("156#", &request.query_156)
        .query("157[::1", &request._157_1)
        .query("158．／", &request.query_158)
        .query("159\\u202e", &request._159_u202e)
        .query("160\\ud800", &request._160_ud800)
        .query("161\\", &request.query_161)
        .query("162__proto__", &request._162_proto)
        .query("163constructor", &request._163constructor)
        .query("164toString", &request._164to_string)
        .query("165${pwned()}", &request._165_pwned)
        .query("166(((((((a*)*)*)*)*)*)*b", &request._166_a_b)
        .query("167(?<!pwned)\\1", &request._167_pwned_1)
        .query("168[", &request.query_168)
        .query("169)", &request.query_169)
        .query("170*", &request.query_170)
        .query("1711e999", &request._1711e999)
        .query("172-0", &request._172_0)
        .query(
            "17399999999999999999999999999999999999999999",
            &request._17399999999999999999999999999999999999999999,
        )
        .header("X-0", &request.x_0)
        .header("X-1", &request.x_1)
        .header("X-2", &request.x_2)
        .header("X-3", &request.x_3)
        .header("X-4", &request.x_4)
        .header("X-5", &request.x_5)
        .header("X-6", &request.x_6)
        .header("X-7", &request.x_7)
        .header("X-8", &request.x_8)
        .header("X-9", &request.x_9)
        .header("X-10", &request.x_10)
        .header("X-11", &request.x_11)
        .header("X-12", &request.x_12)
        .header("X-13", &request.x_13)
        .header("X-14", &request.x_14)
        .header("X-15", &request.x_15)
        .header("X-16", &request.x_16)
        .header("X-17", &request.x_17)
        .header("X-18", &request.x_18)
        .header("X-19", &request.x_19)
        .header("X-20", &request.x_20)
        .header("X-21", &request.x_21)
        .header("X-22", &request.x_22)
        .header("X-23", &request.x_23)
        .header("X-24", &request.x_24)
        .header("X-25", &request.x_25)
        .header("X-26", &request.x_26)
        .header("X-27", &request.x_27)
        .header("X-28", &request.x_28)
        .header("X-29", &request.x_29)
        .header("X-30", &request.x_30)
        .header("X-31", &request.x_31)
        .header("X-32", &request.x_32)
        .header("X-33", &request.x_33)
        .header("X-34", &request.x_34)
        .header("X-35", &request.x_35)
        .header("X-36", &request.x_36)
        .header("X-37", &request.x_37)
        .header("X-38", &request.x_38)
        .header("X-39", &request.x_39)
        .header("X-40", &request.x_40)
        .header("X-41", &request.x_41)
        .header("X-42", &request.x_42)
        .header("X-43", &request.x_43)
        .header("X-44", &request.x_44)
        .header("X-45", &request.x_45)
        .header("X-46", &request.x_46)
        .header("X-47", &request.x_47)
        .header("X-48", &request.x_48)
        .header("X-49", &request.x_49)
        .header("X-50", &request.x_50)
        .header("X-51", &request.x_51)
        .header("X-52", &request.x_52)
        .header("X-53", &request.x_53)
        .header("X-54", &request.x_54)
        .header("X-55", &request.x_55)
        .header("X-56", &request.x_56)
        .header("X-57", &request.x_57)
        .header("X-58", &request.x_58)
        .header("X-59", &request.x_59)
        .header("X-60", &request.x_60)
        .header("X-61", &request.x_61)
        .header("X-62", &request.x_62)
        .header("X-63", &request.x_63)
        .header("X-64", &request.x_64)
        .header("X-65", &request.x_65)
        .header("X-66", &request.x_66)
        .header("X-67", &request.x_67)
        .header("X-68", &request.x_68)
        .header("X-69", &request.x_69)
        .header("X-70", &request.x_70)
        .header("X-71", &request.x_71)
        .header("X-72", &request.x_72)
        .header("X-73", &request.x_73)
        .header("X-74", &request.x_74)
        .header("X-75", &request.x_75)
        .header("X-76", &request.x_76)
        .header("X-77", &request.x_77)
        .header("X-78", &request.x_78)
        .header("X-79", &request.x_79)
        .header("X-80", &request.x_80)
        .header("X-81", &request.x_81)
        .header("X-82", &request.x_82)
        .header("X-83", &request.x_83)
        .header("X-84", &request.x_84)
        .header("X-85", &request.x_85)
        .header("X-86", &request.x_86)
        .header("X-87", &request.x_87)
        .header("X-88", &request.x_88)
        .header("X-89", &request.x_89)
        .header("X-90", &request.x_90)
        .header("X-91", &request.x_91)
        .header("X-92", &request.x_92)
        .header("X-93", &request.x_93)
        .header("X-94", &request.x_94)
        .header("X-95", &request.x_95)
        .header("X-96", &request.x_96)
        .header("X-97", &request.x_97)
        .header("X-98", &request.x_98)
        .header("X-99", &request.x_99)
        .header("X-100", &request.x_100)
        .header("X-101", &request.x_101)
        .header("X-102", &request.x_102)
        .header("X-103", &request.x_103)
        .header("X-104", &request.x_104)
        .header("X-105", &request.x_105)
        .header("X-106", &request.x_106)
        .header("X-107", &request.x_107)
        .header("X-108", &request.x_108)
        .header("X-109", &request.x_109)
        .header("X-110", &request.x_110)
        .header("X-111", &request.x_111)
        .header("X-112", &request.x_112)
        .header("X-113", &request.x_113)
        .header("X-114", &request.x_114)
        .header("X-115", &request.x_115)
        .header("X-116", &request.x_116)
        .header("X-117", &request.x_117)
        .header("X-118", &request.x_118)
        .header("X-119", &request.x_119)
        .header("X-120", &request.x_120)
        .header("X-121", &request.x_121)
        .header("X-122", &request.x_122)
        .header("X-123", &request.x_123)
        .header("X-124", &request.x_124)
        .header("X-125", &request.x_125)
        .header("X-126", &request.x_126)
        .header("X-127", &request.x_127)
        .header("X-128", &request.x_128)
        .header("X-129", &request.x_129)
        .header("X-130", &request.x_130)
        .header("X-131", &request.x_131)
        .header("X-132", &request.x_132)
        .header("X-133", &request.x_133)
        .header("X-134", &request.x_134)
        .header("X-135", &request.x_135)
        .header("X-136", &request.x_136)
        .header("X-137", &request.x_137)
        .header("X-138", &request.x_138)
        .header("X-139", &request.x_139)
        .header("X-140", &request.x_140)
        .header("X-141", &request.x_141)
        .header("X-142", &request.x_142)
        .header("X-143", &request.x_143)
        .header("X-144", &request.x_144)
        .header("X-145", &request.x_145)
        .header("X-146", &request.x_146)
        .header("X-147", &request.x_147)
        .header("X-148", &request.x_148)
        .header("X-149", &request.x_149)
        .header("X-150", &request.x_150)
        .header("X-151", &request.x_151)
        .header("X-152", &request.x_152)
        .header("X-153", &request.x_153)
        .header("X-154", &request.x_154)
        .header("X-155", &request.x_155)
        .header("X-156", &request.x_156)
        .header("X-157", &request.x_157)
        .header("X-158", &request.x_158)
        .header("X-159", &request.x_159)
        .header("X-160", &request.x_160)
        .header("X-161", &request.x_161)
        .header("X-162", &request.x_162)
        .header("X-163", &request.x_163)
        .header("X-164", &request.x_164)
        .header("X-165", &request.x_165)
        .header("X-166", &request.x_166)
        .header("X-167", &request.x_167)
        .header("X-168", &request.x_168)
        .header("X-169", &request.x_169)
        .header("X-170", &request.x_170)
        .header("X-171", &request.x_171)
        .header("X-172", &request.x_172)
        .header("X-173", &request.x_173)
        .form("\"0", &request.form_0)
        .form("'1", &request.form_1)
        .form("\\2", &request.form_2)
        .form("\\\"3", &request.form_3)
        .form("\"; pwned!(); \"4", &request.pwned_4)
        .form("\"#; pwned!(); r#\"5", &request.pwned_r_5)
        .form("\"##6", &request.form_6)
        .form("*/ pwned!(); /*7", &request.pwned_7)
        .form("// pwned8", &request.pwned8)
        .form("/// pwned9", &request.pwned9)
        .form("#[pwned]10", &request.pwned_10)
        .form("#![pwned]11", &request.pwned_11)
        .form("\n#[pwned]\nfn pwned() {}\n12", &request.pwned_fn_pwned_12)
        .form("]\nfn pwned() {}13", &request.fn_pwned_13)
        .form("} fn pwned() {} mod x {14", &request.fn_pwned_mod_x_14)
        .form("\") pwned!(15", &request.pwned_15)
        .form("concat!(env!(\"PWNED\"))16", &request.concat_env_pwned_16)
        .form("```\npwned!()\n```17", &request.pwned_17)
        .form("~~~\npwned!()\n~~~18", &request.pwned_18)
        .form(
            "\n\n```rust,should_panic\npwned!()\n```\n\n19",
            &request.rust_should_panic_pwned_19,
        )
        .form("- ```\n  pwned!()\n  ```20", &request.pwned_20)
        .form("> ```\n> pwned!()21", &request.pwned_21)
        .form("````\n```\npwned!()\n````22", &request.pwned_22)
        .form("<pre>\n```\npwned!()\n```23", &request.pre_pwned_23)
        .form("    pwned!()24", &request.pwned_24)
        .form("\tpwned!()25", &request.pwned_25)
        .form("\n\n    pwned!()\n\n26", &request.pwned_26)
        .form("- a\n\n      pwned!()\n27", &request.a_pwned_27)
        .form(">     pwned!()28", &request.pwned_28)
        .form("1.      pwned!()29", &request._1_pwned_29)
        .form("[^1]: a\n\n        pwned!()30", &request._1_a_pwned_30)
        .form("- > -     pwned!()31", &request.pwned_31)
        .form("* * *     pwned!()32", &request.pwned_32)
        .form("<p>    pwned!()</p><br>    pwned!()33", &request.p_pwned_p_br_pwned_33)
        .form("a<br>```<br>pwned!()34", &request.a_br_br_pwned_34)
        .form("&#10;&#10;    pwned!()35", &request._10_10_pwned_35)
        .form("[pwned]36", &request.pwned_36)
        .form("[`pwned`]37", &request.pwned_37)
        .form("[a](crate::pwned)38", &request.a_crate_pwned_38)
        .form("[a][pwned]39", &request.a_pwned_39)
        .form("[a]: crate::pwned\n\n[a]40", &request.a_crate_pwned_a_40)
        .form("[a]:\ncrate::pwned41", &request.a_crate_pwned41)
        .form("[[pwned]]42", &request.pwned_42)
        .form("\\[pwned]43", &request.pwned_43)
        .form("\\\\[pwned]44", &request.pwned_44)
        .form("![pwned]45", &request.pwned_45)
        .form("![a](https://pwned.test/a.png)46", &request.a_https_pwned_test_a_png_46)
        .form(
            "[![a](https://pwned.test/a.png)](https://h.test)47",
            &request.a_https_pwned_test_a_png_https_h_test_47,
        )
        .form("[a](javascript:pwned())48", &request.a_javascript_pwned_48)
        .form("[a](<javascript:pwned()>)49", &request.a_javascript_pwned_49)
        .form("[a](https://h.test \"pwned\")50", &request.a_https_h_test_pwned_50)
        .form("<javascript:pwned()>51", &request.javascript_pwned_51)
        .form(
            "<a href=\"https://h.test/)[pwned]\">a</a>52",
            &request.a_href_https_h_test_pwned_a_a_52,
        )
        .form(
            "<a href='https://h.test/\n\n    pwned!()'>a</a>53",
            &request.a_href_https_h_test_pwned_a_a_53,
        )
        .form("`[pwned]54", &request.pwned_54)
        .form("``[pwned]`55", &request.pwned_55)
        .form("<script>pwned()</script>56", &request.script_pwned_script_56)
        .form(
            "</script><script>pwned()</script>57",
            &request.script_script_pwned_script_57,
        )
        .form("<img src=x onerror=pwned()>58", &request.img_src_x_onerror_pwned_58)
        .form("<svg/onload=pwned()>59", &request.svg_onload_pwned_59)
        .form("<!-- pwned60", &request.pwned60)
        .form("--> <b>pwned61", &request.b_pwned61)
        .form("<![CDATA[<pwned>]]>62", &request.cdata_pwned_62)
        .form("<?pwned?>63", &request.pwned_63)
        .form("\"><pwned>64", &request.pwned_64)
        .form("' onmouseover='pwned()65", &request.onmouseover_pwned_65)
        .form("&lt;script&gt;pwned()66", &request.lt_script_gt_pwned_66)
        .form("<\npwned>67", &request.pwned_67)
        .form(
            "a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>68",
            &request.a_b_pwned_pwned_pwned_68,
        )
        .form("\u{202e}pwned\u{202c}69", &request.pwned69)
        .form("\u{2066}pwned\u{2069}70", &request.pwned70)
        .form("\u{200b}\u{feff}\u{ad}71", &request.form_71)
        .form("\u{e0041}\u{e007f}72", &request.form_72)
        .form("\x0073", &request.form_73)
        .form("\u{1b}[31mpwned\u{7}74", &request._31mpwned_74)
        .form("\u{85}\u{2028}\u{2029}pwned75", &request.pwned75)
        .form("\u{300}💩\u{ffff}76", &request.poop_76)
        .form("\r77", &request.form_77)
        .form("\n78", &request.form_78)
        .form("a\r\nPwned: 179", &request.a_pwned_179)
        .form("\u{b}\u{c}80", &request.form_80)
        .form("../../pwned81", &request.pwned81)
        .form("..\\..\\pwned82", &request.pwned82)
        .form("/etc/pwned83", &request.etc_pwned83)
        .form("C:\\pwned84", &request.c_pwned84)
        .form("file:///pwned85", &request.file_pwned85)
        .form("..86", &request.form_86)
        .form(".87", &request.form_87)
        .form("con88", &request.con88)
        .form("aux.rs89", &request.aux_rs89)
        .form("nul90", &request.nul90)
        .form("LPT191", &request.lpt191)
        .form("mod92", &request.mod92)
        .form("lib93", &request.lib93)
        .form("main94", &request.main94)
        .form(".git/hooks/pwned95", &request.git_hooks_pwned95)
        .form("a/b96", &request.a_b96)
        .form("build.rs97", &request.build_rs97)
        .form("98", &request.form_98)
        .form(" 99", &request.form_99)
        .form("_100", &request.form_100)
        .form("0101", &request._0101)
        .form("self102", &request.self102)
        .form("Self103", &request.self103)
        .form("crate104", &request.crate104)
        .form("super105", &request.super105)
        .form("r#type106", &request.r_type106)
        .form("fn107", &request.fn107)
        .form("async108", &request.async108)
        .form("environment109", &request.environment109)
        .form("Error110", &request.error110)
        .form("Option111", &request.option111)
        .form("String112", &request.string112)
        .form("std113", &request.std113)
        .form("postbind114", &request.postbind114)
        .form("serde115", &request.serde115)
        .form("Ⅷ116", &request.viii116)
        .form("ﬀ117", &request.ff117)
        .form("日本118", &request.ri_ben_118)
        .form("{{119", &request.form_119)
        .form("}}120", &request.form_120)
        .form("{{pwned}}121", &request.pwned_121)
        .form("{{{{pwned}}}}122", &request.pwned_122)
        .form("{{$pwned}}123", &request.pwned_123)
        .form("{{}}124", &request.form_124)
        .form("{{\"}}125", &request.form_125)
        .form("{{a\n}}126", &request.a_126)
        .form("{pwned}127", &request.pwned_127)
        .form("{}{:?}{0}128", &request._0_128)
        .form("${pwned}129", &request.pwned_129)
        .form("%s%n130", &request.s_n130)
        .form("$(pwned)131", &request.pwned_131)
        .form("`pwned`132", &request.pwned_132)
        .form("'; pwned; '133", &request.pwned_133)
        .form("'\"'\"' | pwned134", &request.pwned134)
        .form("&& pwned135", &request.pwned135)
        .form("> pwned136", &request.pwned136)
        .form("-o pwned137", &request.o_pwned137)
        .form("@/etc/pwned138", &request.etc_pwned138)
        .form("!pwned139", &request.pwned139)
        .form(
            "\"\n[dependencies]\npwned = \"1\"\n140",
            &request.dependencies_pwned_1_140,
        )
        .form("'''\npwned = 1141", &request.pwned_1141)
        .form("\"\"\"\npwned = 1142", &request.pwned_1142)
        .form("\n- pwned: 1143", &request.pwned_1143)
        .form(": pwned144", &request.pwned144)
        .form("*pwned145", &request.pwned145)
        .form("&pwned146", &request.pwned146)
        .form("? pwned147", &request.pwned147)
        .form("---\npwned148", &request.pwned148)
        .form("%0d%0aPwned: 1149", &request._0d_0a_pwned_1149)
        .form("%150", &request.form_150)
        .form("%zz151", &request.zz151)
        .form("a:b@pwned152", &request.a_b_pwned152)
        .form("//pwned153", &request.pwned153)
        .form("https://pwned@h.test:99999/?#154", &request.https_pwned_h_test_99999_154)
        .form("?155", &request.form_155)
        .form("#156", &request.form_156)
        .form("[::1157", &request._1157)
        .form("．／158", &request.form_158)
        .form("\\u202e159", &request.u202e159)
        .form("\\ud800160", &request.ud800160)
        .form("\\161", &request.form_161)
        .form("__proto__162", &request._proto_162)
        .form("constructor163", &request.constructor163)
        .form("toString164", &request.to_string164)
        .form("${pwned()}165", &request.pwned_165)
        .form("(((((((a*)*)*)*)*)*)*b166", &request.a_b166)
        .form("(?<!pwned)\\1167", &request.pwned_1167)
        .form("[168", &request.form_168)
        .form(")169", &request.form_169)
        .form("*170", &request.form_170)
        .form("1e999171", &request._1e999171)
        .form("-0172", &request._0172)
        .form(
            "99999999999999999999999999999999999999999173",
            &request._99999999999999999999999999999999999999999173,
        )
        .json()
}

static PAIRS: Item = Item {
    name: "pairs",
    method: "POST",
    url: "h.test/\"/'/\\/\\\"/\"; pwned!(); \"/\"#; pwned!(); r#\"/\"##/*/ pwned!(); /*/// pwned//// pwned/#[pwned]/#![pwned]/\n#[pwned]\nfn pwned() {}\n/]\nfn pwned() {}/} fn pwned() {} mod x {/\") pwned!(/concat!(env!(\"PWNED\"))/```\npwned!()\n```/~~~\npwned!()\n~~~/\n\n```rust,should_panic\npwned!()\n```\n\n/- ```\n  pwned!()\n  ```/> ```\n> pwned!()/````\n```\npwned!()\n````/<pre>\n```\npwned!()\n```/    pwned!()/\tpwned!()/\n\n    pwned!()\n\n/- a\n\n      pwned!()\n/>     pwned!()/1.      pwned!()/[^1]: a\n\n        pwned!()/- > -     pwned!()/* * *     pwned!()/<p>    pwned!()</p><br>    pwned!()/a<br>```<br>pwned!()/&#10;&#10;    pwned!()/[pwned]/[`pwned`]/[a](crate::pwned)/[a][pwned]/[a]: crate::pwned\n\n[a]/[a]:\ncrate::pwned/[[pwned]]/\\[pwned]/\\\\[pwned]/![pwned]/![a](https://pwned.test/a.png)/[![a](https://pwned.test/a.png)](https://h.test)/[a](javascript:pwned())/[a](<javascript:pwned()>)/[a](https://h.test \"pwned\")/<javascript:pwned()>/<a href=\"https://h.test/)[pwned]\">a</a>/<a href='https://h.test/\n\n    pwned!()'>a</a>/`[pwned]/``[pwned]`/<script>pwned()</script>/</script><script>pwned()</script>/<img src=x onerror=pwned()>/<svg/onload=pwned()>/<!-- pwned/--> <b>pwned/<![CDATA[<pwned>]]>/<?pwned?>/\"><pwned>/' onmouseover='pwned()/&lt;script&gt;pwned()/<\npwned>/a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>/\u{202e}pwned\u{202c}/\u{2066}pwned\u{2069}/\u{200b}\u{feff}\u{ad}/\u{e0041}\u{e007f}/\0/\u{1b}[31mpwned\u{7}/\u{85}\u{2028}\u{2029}pwned/\u{300}💩\u{ffff}/\r/\n/a\r\nPwned: 1/\u{b}\u{c}/../../pwned/..\\..\\pwned//etc/pwned/C:\\pwned/file:///pwned/.././con/aux.rs/nul/LPT1/mod/lib/main/.git/hooks/pwned/a/b/build.rs// /_/0/self/Self/crate/super/r#type/fn/async/environment/Error/Option/String/std/postbind/serde/Ⅷ/ﬀ/日本/{{/}}/{{pwned}}/{{{{pwned}}}}/{{$pwned}}/{{}}/{{\"}}/{{a\n}}/{pwned}/{}{:?}{0}/${pwned}/%s%n/$(pwned)/`pwned`/'; pwned; '/'\"'\"' | pwned/&& pwned/> pwned/-o pwned/@/etc/pwned/!pwned/\"\n[dependencies]\npwned = \"1\"\n/'''\npwned = 1/\"\"\"\npwned = 1/\n- pwned: 1/: pwned/*pwned/&pwned/? pwned/---\npwned/%0d%0aPwned: 1/%/%zz/a:b@pwned///pwned/https://pwned@h.test:99999/?#/?/#/[::1/．／/\\u202e/\\ud800/\\/__proto__/constructor/toString/${pwned()}/(((((((a*)*)*)*)*)*)*b/(?<!pwned)\\1/[/)/*/1e999/-0/99999999999999999999999999999999999999999",
    ..Item::PLAIN
};

/// What [`pairs()`] sends.
#[derive(Clone, Debug)]
pub struct Pairs {
    pub javascript_pwned: Param,
    pub img_src_x_onerror_pwned: Param,
    pub path_pwned_lower: Param,
    pub path_pwned_lower3: Param,
    pub path_pwned_lower2: Param,
    pub unnamed: Param,
    pub a: Param,
    pub path_pwned_lower4: Param,
    pub path_pwned_spaced: Param,
    /// "
    pub query_0: Param,
    /// '
    pub query_1: Param,
    /// \
    pub query_2: Param,
    /// \"
    pub query_3: Param,
    /// "; pwned!(); "
    pub _4_pwned: Param,
    /// "#; pwned!(); r#"
    pub _5_pwned_r: Param,
    /// "##
    pub query_6: Param,
    /// */ pwned!(); /*
    pub _7_pwned: Param,
    /// // pwned
    pub _8_pwned: Param,
    /// /// pwned
    pub _9_pwned: Param,
    /// #\[pwned\]
    pub _10_pwned: Param,
    /// #!\[pwned\]
    pub _11_pwned: Param,
    /// #\[pwned\]
    /// fn pwned() {}
    pub _12_pwned_fn_pwned: Param,
    /// \]
    /// fn pwned() {}
    pub _13_fn_pwned: Param,
    /// } fn pwned() {} mod x {
    pub _14_fn_pwned_mod_x: Param,
    /// ") pwned!(
    pub _15_pwned: Param,
    /// concat!(env!("PWNED"))
    pub _16concat_env_pwned: Param,
    /// ```text
    /// pwned!()
    /// ```
    pub _17_pwned: Param,
    /// ~~~text
    /// pwned!()
    /// ~~~
    pub _18_pwned: Param,
    /// ```text
    /// pwned!()
    /// ```
    pub _19_rust_should_panic_pwned: Param,
    /// -
    /// ```text
    ///   pwned!()
    /// ```
    pub _20_pwned: Param,
    /// >
    /// ```text
    /// > pwned!()
    /// ```
    pub _21_pwned: Param,
    /// ````text
    /// ```
    /// pwned!()
    /// ````
    pub _22_pwned: Param,
    /// \<pre>
    /// ```text
    /// pwned!()
    /// ```
    pub _23_pre_pwned: Param,
    ///   pwned!()
    pub _24_pwned: Param,
    ///  pwned!()
    pub _25_pwned: Param,
    ///   pwned!()
    pub _26_pwned: Param,
    /// - a
    ///
    ///   pwned!()
    pub _27_a_pwned: Param,
    /// > pwned!()
    pub _28_pwned: Param,
    /// 1. pwned!()
    pub _291_pwned: Param,
    /// \[^1\]: a
    ///
    ///   pwned!()
    pub _30_1_a_pwned: Param,
    /// - > - pwned!()
    pub _31_pwned: Param,
    /// * * * pwned!()
    pub _32_pwned: Param,
    /// pwned!()
    ///
    /// pwned!()
    pub _33_p_pwned_p_br_pwned: Param,
    /// a
    /// ```text
    /// pwned!()
    /// ```
    pub _34a_br_br_pwned: Param,
    /// &#10;&#10; pwned!()
    pub _35_10_10_pwned: Param,
    /// \[pwned\]
    pub _36_pwned: Param,
    /// \[`pwned`\]
    pub _37_pwned: Param,
    /// \[a\](crate::pwned)
    pub _38_a_crate_pwned: Param,
    /// \[a\]\[pwned\]
    pub _39_a_pwned: Param,
    /// \[a\]: crate::pwned
    ///
    /// \[a\]
    pub _40_a_crate_pwned_a: Param,
    /// \[a\]:
    /// crate::pwned
    pub _41_a_crate_pwned: Param,
    /// \[\[pwned\]\]
    pub _42_pwned: Param,
    /// \[pwned\]
    pub _43_pwned: Param,
    /// \\\[pwned\]
    pub _44_pwned: Param,
    /// !\[pwned\]
    pub _45_pwned: Param,
    /// [a](https://pwned.test/a.png)
    pub _46_a_https_pwned_test_a_png: Param,
    /// \[[a](https://pwned.test/a.png)\](<https://h.test>)
    pub _47_a_https_pwned_test_a_png_https_h_test: Param,
    /// \[a\](javascript:pwned())
    pub _48_a_javascript_pwned: Param,
    /// \[a\](\<javascript:pwned()>)
    pub _49_a_javascript_pwned: Param,
    /// \[a\](<https://h.test> "pwned")
    pub _50_a_https_h_test_pwned: Param,
    /// \<javascript:pwned()>
    pub _51_javascript_pwned: Param,
    /// [a](https://h.test/)\[pwned\])
    pub _52_a_href_https_h_test_pwned_a_a: Param,
    /// \[a\](<https://h.test/>
    ///
    ///   pwned!())
    pub _53_a_href_https_h_test_pwned_a_a: Param,
    /// \`\[pwned\]
    pub _54_pwned: Param,
    /// \`\`\[pwned\]\`
    pub _55_pwned: Param,
    /// \<script>pwned()\</script>
    pub _56_script_pwned_script: Param,
    /// \</script>\<script>pwned()\</script>
    pub _57_script_script_pwned_script: Param,
    /// \<img src=x onerror=pwned()>
    pub _58_img_src_x_onerror_pwned: Param,
    /// \<svg/onload=pwned()>
    pub _59_svg_onload_pwned: Param,
    /// \<!-- pwned
    pub _60_pwned: Param,
    /// --> \<b>pwned
    pub _61_b_pwned: Param,
    /// \<!\[CDATA\[\<pwned>\]\]>
    pub _62_cdata_pwned: Param,
    /// \<?pwned?>
    pub _63_pwned: Param,
    /// ">\<pwned>
    pub _64_pwned: Param,
    /// ' onmouseover='pwned()
    pub _65_onmouseover_pwned: Param,
    /// &lt;script&gt;pwned()
    pub _66_lt_script_gt_pwned: Param,
    /// \<
    /// pwned>
    pub _67_pwned: Param,
    /// a | b | \<pwned>
    /// ---|---|---
    /// `|` | \[pwned\] | \<pwned>
    pub _68a_b_pwned_pwned_pwned: Param,
    /// pwned
    pub _69pwned: Param,
    /// pwned
    pub _70pwned: Param,
    pub query_71: Param,
    pub query_72: Param,
    pub query_73: Param,
    /// \[31mpwned
    pub _74_31mpwned: Param,
    /// pwned
    pub _75_pwned: Param,
    /// ̀💩￿
    pub _76poop: Param,
    pub query_77: Param,
    pub query_78: Param,
    /// a
    /// Pwned: 1
    pub _79a_pwned_1: Param,
    pub query_80: Param,
    /// ../../pwned
    pub _81_pwned: Param,
    /// ..\..\pwned
    pub _82_pwned: Param,
    /// /etc/pwned
    pub _83_etc_pwned: Param,
    /// C:\pwned
    pub _84c_pwned: Param,
    /// file:///pwned
    pub _85file_pwned: Param,
    /// ..
    pub query_86: Param,
    /// .
    pub query_87: Param,
    /// con
    pub _88con: Param,
    /// aux.rs
    pub _89aux_rs: Param,
    /// nul
    pub _90nul: Param,
    /// LPT1
    pub _91lpt1: Param,
    /// mod
    pub _92mod: Param,
    /// lib
    pub _93lib: Param,
    /// main
    pub _94main: Param,
    /// .git/hooks/pwned
    pub _95_git_hooks_pwned: Param,
    /// a/b
    pub _96a_b: Param,
    /// build.rs
    pub _97build_rs: Param,
    pub query_98: Param,
    pub query_99: Param,
    /// _
    pub query_100: Param,
    /// 0
    pub _1010: Param,
    /// self
    pub _102self: Param,
    /// Self
    pub _103self: Param,
    /// crate
    pub _104crate: Param,
    /// super
    pub _105super: Param,
    /// r#type
    pub _106r_type: Param,
    /// fn
    pub _107fn: Param,
    /// async
    pub _108async: Param,
    /// environment
    pub _109environment: Param,
    /// Error
    pub _110error: Param,
    /// Option
    pub _111option: Param,
    /// String
    pub _112string: Param,
    /// std
    pub _113std: Param,
    /// postbind
    pub _114postbind: Param,
    /// serde
    pub _115serde: Param,
    /// Ⅷ
    pub _116viii: Param,
    /// ﬀ
    pub _117ff: Param,
    /// 日本
    pub _118ri_ben: Param,
    /// {{
    pub query_119: Param,
    /// }}
    pub query_120: Param,
    /// {{pwned}}
    pub _121_pwned: Param,
    /// {{{{pwned}}}}
    pub _122_pwned: Param,
    /// {{$pwned}}
    pub _123_pwned: Param,
    /// {{}}
    pub query_124: Param,
    /// {{"}}
    pub query_125: Param,
    /// {{a
    /// }}
    pub _126_a: Param,
    /// {pwned}
    pub _127_pwned: Param,
    /// {}{:?}{0}
    pub _128_0: Param,
    /// ${pwned}
    pub _129_pwned: Param,
    /// %s%n
    pub _130_s_n: Param,
    /// $(pwned)
    pub _131_pwned: Param,
    /// `pwned`
    pub _132_pwned: Param,
    /// '; pwned; '
    pub _133_pwned: Param,
    /// '"'"' | pwned
    pub _134_pwned: Param,
    /// && pwned
    pub _135_pwned: Param,
    /// > pwned
    pub _136_pwned: Param,
    /// -o pwned
    pub _137_o_pwned: Param,
    /// @/etc/pwned
    pub _138_etc_pwned: Param,
    /// !pwned
    pub _139_pwned: Param,
    /// "
    /// \[dependencies\]
    /// pwned = "1"
    pub _140_dependencies_pwned_1: Param,
    /// '''
    /// pwned = 1
    pub _141_pwned_1: Param,
    /// """
    /// pwned = 1
    pub _142_pwned_1: Param,
    /// - pwned: 1
    pub _143_pwned_1: Param,
    /// : pwned
    pub _144_pwned: Param,
    /// *pwned
    pub _145_pwned: Param,
    /// &pwned
    pub _146_pwned: Param,
    /// ? pwned
    pub _147_pwned: Param,
    /// ---
    /// pwned
    pub _148_pwned: Param,
    /// %0d%0aPwned: 1
    pub _149_0d_0a_pwned_1: Param,
    /// %
    pub query_150: Param,
    /// %zz
    pub _151_zz: Param,
    /// a:b@pwned
    pub _152a_b_pwned: Param,
    /// //pwned
    pub _153_pwned: Param,
    /// <https://pwned@h.test:99999/?#>
    pub _154https_pwned_h_test_99999: Param,
    /// ?
    pub query_155: Param,
    /// #
    pub query_156: Param,
    /// \[::1
    pub _157_1: Param,
    /// ．／
    pub query_158: Param,
    /// \u202e
    pub _159_u202e: Param,
    /// \ud800
    pub _160_ud800: Param,
    /// \
    pub query_161: Param,
    /// __proto__
    pub _162_proto: Param,
    /// constructor
    pub _163constructor: Param,
    /// toString
    pub _164to_string: Param,
    /// ${pwned()}
    pub _165_pwned: Param,
    /// (((((((a*)*)*)*)*)*)*b
    pub _166_a_b: Param,
    /// (?\<!pwned)\1
    pub _167_pwned_1: Param,
    /// \[
    pub query_168: Param,
    /// )
    pub query_169: Param,
    /// *
    pub query_170: Param,
    /// 1e999
    pub _1711e999: Param,
    /// -0
    pub _172_0: Param,
    /// 99999999999999999999999999999999999999999
    pub _17399999999999999999999999999999999999999999: Param,
    /// "
    pub x_0: String,
    /// '
    pub x_1: String,
    /// \
    pub x_2: String,
    /// \"
    pub x_3: String,
    /// "; pwned!(); "
    pub x_4: String,
    /// "#; pwned!(); r#"
    pub x_5: String,
    /// "##
    pub x_6: String,
    /// */ pwned!(); /*
    pub x_7: String,
    /// // pwned
    pub x_8: String,
    /// /// pwned
    pub x_9: String,
    /// #\[pwned\]
    pub x_10: String,
    /// #!\[pwned\]
    pub x_11: String,
    /// #\[pwned\]
    /// fn pwned() {}
    pub x_12: String,
    /// \]
    /// fn pwned() {}
    pub x_13: String,
    /// } fn pwned() {} mod x {
    pub x_14: String,
    /// ") pwned!(
    pub x_15: String,
    /// concat!(env!("PWNED"))
    pub x_16: String,
    /// ```text
    /// pwned!()
    /// ```
    pub x_17: String,
    /// ~~~text
    /// pwned!()
    /// ~~~
    pub x_18: String,
    /// ```text
    /// pwned!()
    /// ```
    pub x_19: String,
    /// -
    /// ```text
    ///   pwned!()
    /// ```
    pub x_20: String,
    /// >
    /// ```text
    /// > pwned!()
    /// ```
    pub x_21: String,
    /// ````text
    /// ```
    /// pwned!()
    /// ````
    pub x_22: String,
    /// \<pre>
    /// ```text
    /// pwned!()
    /// ```
    pub x_23: String,
    ///   pwned!()
    pub x_24: String,
    ///  pwned!()
    pub x_25: String,
    ///   pwned!()
    pub x_26: String,
    /// - a
    ///
    ///   pwned!()
    pub x_27: String,
    /// > pwned!()
    pub x_28: String,
    /// 1. pwned!()
    pub x_29: String,
    /// \[^1\]: a
    ///
    ///   pwned!()
    pub x_30: String,
    /// - > - pwned!()
    pub x_31: String,
    /// * * * pwned!()
    pub x_32: String,
    /// pwned!()
    ///
    /// pwned!()
    pub x_33: String,
    /// a
    /// ```text
    /// pwned!()
    /// ```
    pub x_34: String,
    /// &#10;&#10; pwned!()
    pub x_35: String,
    /// \[pwned\]
    pub x_36: String,
    /// \[`pwned`\]
    pub x_37: String,
    /// \[a\](crate::pwned)
    pub x_38: String,
    /// \[a\]\[pwned\]
    pub x_39: String,
    /// \[a\]: crate::pwned
    ///
    /// \[a\]
    pub x_40: String,
    /// \[a\]:
    /// crate::pwned
    pub x_41: String,
    /// \[\[pwned\]\]
    pub x_42: String,
    /// \[pwned\]
    pub x_43: String,
    /// \\\[pwned\]
    pub x_44: String,
    /// !\[pwned\]
    pub x_45: String,
    /// [a](https://pwned.test/a.png)
    pub x_46: String,
    /// \[[a](https://pwned.test/a.png)\](<https://h.test>)
    pub x_47: String,
    /// \[a\](javascript:pwned())
    pub x_48: String,
    /// \[a\](\<javascript:pwned()>)
    pub x_49: String,
    /// \[a\](<https://h.test> "pwned")
    pub x_50: String,
    /// \<javascript:pwned()>
    pub x_51: String,
    /// [a](https://h.test/)\[pwned\])
    pub x_52: String,
    /// \[a\](<https://h.test/>
    ///
    ///   pwned!())
    pub x_53: String,
    /// \`\[pwned\]
    pub x_54: String,
    /// \`\`\[pwned\]\`
    pub x_55: String,
    /// \<script>pwned()\</script>
    pub x_56: String,
    /// \</script>\<script>pwned()\</script>
    pub x_57: String,
    /// \<img src=x onerror=pwned()>
    pub x_58: String,
    /// \<svg/onload=pwned()>
    pub x_59: String,
    /// \<!-- pwned
    pub x_60: String,
    /// --> \<b>pwned
    pub x_61: String,
    /// \<!\[CDATA\[\<pwned>\]\]>
    pub x_62: String,
    /// \<?pwned?>
    pub x_63: String,
    /// ">\<pwned>
    pub x_64: String,
    /// ' onmouseover='pwned()
    pub x_65: String,
    /// &lt;script&gt;pwned()
    pub x_66: String,
    /// \<
    /// pwned>
    pub x_67: String,
    /// a | b | \<pwned>
    /// ---|---|---
    /// `|` | \[pwned\] | \<pwned>
    pub x_68: String,
    /// pwned
    pub x_69: String,
    /// pwned
    pub x_70: String,
    pub x_71: String,
    pub x_72: String,
    pub x_73: String,
    /// \[31mpwned
    pub x_74: String,
    /// pwned
    pub x_75: String,
    /// ̀💩￿
    pub x_76: String,
    pub x_77: String,
    pub x_78: String,
    /// a
    /// Pwned: 1
    pub x_79: String,
    pub x_80: String,
    /// ../../pwned
    pub x_81: String,
    /// ..\..\pwned
    pub x_82: String,
    /// /etc/pwned
    pub x_83: String,
    /// C:\pwned
    pub x_84: String,
    /// file:///pwned
    pub x_85: String,
    /// ..
    pub x_86: String,
    /// .
    pub x_87: String,
    /// con
    pub x_88: String,
    /// aux.rs
    pub x_89: String,
    /// nul
    pub x_90: String,
    /// LPT1
    pub x_91: String,
    /// mod
    pub x_92: String,
    /// lib
    pub x_93: String,
    /// main
    pub x_94: String,
    /// .git/hooks/pwned
    pub x_95: String,
    /// a/b
    pub x_96: String,
    /// build.rs
    pub x_97: String,
    pub x_98: String,
    pub x_99: String,
    /// _
    pub x_100: String,
    /// 0
    pub x_101: String,
    /// self
    pub x_102: String,
    /// Self
    pub x_103: String,
    /// crate
    pub x_104: String,
    /// super
    pub x_105: String,
    /// r#type
    pub x_106: String,
    /// fn
    pub x_107: String,
    /// async
    pub x_108: String,
    /// environment
    pub x_109: String,
    /// Error
    pub x_110: String,
    /// Option
    pub x_111: String,
    /// String
    pub x_112: String,
    /// std
    pub x_113: String,
    /// postbind
    pub x_114: String,
    /// serde
    pub x_115: String,
    /// Ⅷ
    pub x_116: String,
    /// ﬀ
    pub x_117: String,
    /// 日本
    pub x_118: String,
    /// {{
    pub x_119: String,
    /// }}
    pub x_120: String,
    /// {{pwned}}
    pub x_121: String,
    /// {{{{pwned}}}}
    pub x_122: String,
    /// {{$pwned}}
    pub x_123: String,
    /// {{}}
    pub x_124: String,
    /// {{"}}
    pub x_125: String,
    /// {{a
    /// }}
    pub x_126: String,
    /// {pwned}
    pub x_127: String,
    /// {}{:?}{0}
    pub x_128: String,
    /// ${pwned}
    pub x_129: String,
    /// %s%n
    pub x_130: String,
    /// $(pwned)
    pub x_131: String,
    /// `pwned`
    pub x_132: String,
    /// '; pwned; '
    pub x_133: String,
    /// '"'"' | pwned
    pub x_134: String,
    /// && pwned
    pub x_135: String,
    /// > pwned
    pub x_136: String,
    /// -o pwned
    pub x_137: String,
    /// @/etc/pwned
    pub x_138: String,
    /// !pwned
    pub x_139: String,
    /// "
    /// \[dependencies\]
    /// pwned = "1"
    pub x_140: String,
    /// '''
    /// pwned = 1
    pub x_141: String,
    /// """
    /// pwned = 1
    pub x_142: String,
    /// - pwned: 1
    pub x_143: String,
    /// : pwned
    pub x_144: String,
    /// *pwned
    pub x_145: String,
    /// &pwned
    pub x_146: String,
    /// ? pwned
    pub x_147: String,
    /// ---
    /// pwned
    pub x_148: String,
    /// %0d%0aPwned: 1
    pub x_149: String,
    /// %
    pub x_150: String,
    /// %zz
    pub x_151: String,
    /// a:b@pwned
    pub x_152: String,
    /// //pwned
    pub x_153: String,
    /// <https://pwned@h.test:99999/?#>
    pub x_154: String,
    /// ?
    pub x_155: String,
    /// #
    pub x_156: String,
    /// \[::1
    pub x_157: String,
    /// ．／
    pub x_158: String,
    /// \u202e
    pub x_159: String,
    /// \ud800
    pub x_160: String,
    /// \
    pub x_161: String,
    /// __proto__
    pub x_162: String,
    /// constructor
    pub x_163: String,
    /// toString
    pub x_164: String,
    /// ${pwned()}
    pub x_165: String,
    /// (((((((a*)*)*)*)*)*)*b
    pub x_166: String,
    /// (?\<!pwned)\1
    pub x_167: String,
    /// \[
    pub x_168: String,
    /// )
    pub x_169: String,
    /// *
    pub x_170: String,
    /// 1e999
    pub x_171: String,
    /// -0
    pub x_172: String,
    /// 99999999999999999999999999999999999999999
    pub x_173: String,
    /// "
    pub form_0: String,
    /// '
    pub form_1: String,
    /// \
    pub form_2: String,
    /// \"
    pub form_3: String,
    /// "; pwned!(); "
    pub pwned_4: String,
    /// "#; pwned!(); r#"
    pub pwned_r_5: String,
    /// "##
    pub form_6: String,
    /// */ pwned!(); /*
    pub pwned_7: String,
    /// // pwned
    pub pwned8: String,
    /// /// pwned
    pub pwned9: String,
    /// #\[pwned\]
    pub pwned_10: String,
    /// #!\[pwned\]
    pub pwned_11: String,
    /// #\[pwned\]
    /// fn pwned() {}
    pub pwned_fn_pwned_12: String,
    /// \]
    /// fn pwned() {}
    pub fn_pwned_13: String,
    /// } fn pwned() {} mod x {
    pub fn_pwned_mod_x_14: String,
    /// ") pwned!(
    pub pwned_15: String,
    /// concat!(env!("PWNED"))
    pub concat_env_pwned_16: String,
    /// ```text
    /// pwned!()
    /// ```
    pub pwned_17: String,
    /// ~~~text
    /// pwned!()
    /// ~~~
    pub pwned_18: String,
    /// ```text
    /// pwned!()
    /// ```
    pub rust_should_panic_pwned_19: String,
    /// -
    /// ```text
    ///   pwned!()
    /// ```
    pub pwned_20: String,
    /// >
    /// ```text
    /// > pwned!()
    /// ```
    pub pwned_21: String,
    /// ````text
    /// ```
    /// pwned!()
    /// ````
    pub pwned_22: String,
    /// \<pre>
    /// ```text
    /// pwned!()
    /// ```
    pub pre_pwned_23: String,
    ///   pwned!()
    pub pwned_24: String,
    ///  pwned!()
    pub pwned_25: String,
    ///   pwned!()
    pub pwned_26: String,
    /// - a
    ///
    ///   pwned!()
    pub a_pwned_27: String,
    /// > pwned!()
    pub pwned_28: String,
    /// 1. pwned!()
    pub _1_pwned_29: String,
    /// \[^1\]: a
    ///
    ///   pwned!()
    pub _1_a_pwned_30: String,
    /// - > - pwned!()
    pub pwned_31: String,
    /// * * * pwned!()
    pub pwned_32: String,
    /// pwned!()
    ///
    /// pwned!()
    pub p_pwned_p_br_pwned_33: String,
    /// a
    /// ```text
    /// pwned!()
    /// ```
    pub a_br_br_pwned_34: String,
    /// &#10;&#10; pwned!()
    pub _10_10_pwned_35: String,
    /// \[pwned\]
    pub pwned_36: String,
    /// \[`pwned`\]
    pub pwned_37: String,
    /// \[a\](crate::pwned)
    pub a_crate_pwned_38: String,
    /// \[a\]\[pwned\]
    pub a_pwned_39: String,
    /// \[a\]: crate::pwned
    ///
    /// \[a\]
    pub a_crate_pwned_a_40: String,
    /// \[a\]:
    /// crate::pwned
    pub a_crate_pwned41: String,
    /// \[\[pwned\]\]
    pub pwned_42: String,
    /// \[pwned\]
    pub pwned_43: String,
    /// \\\[pwned\]
    pub pwned_44: String,
    /// !\[pwned\]
    pub pwned_45: String,
    /// [a](https://pwned.test/a.png)
    pub a_https_pwned_test_a_png_46: String,
    /// \[[a](https://pwned.test/a.png)\](<https://h.test>)
    pub a_https_pwned_test_a_png_https_h_test_47: String,
    /// \[a\](javascript:pwned())
    pub a_javascript_pwned_48: String,
    /// \[a\](\<javascript:pwned()>)
    pub a_javascript_pwned_49: String,
    /// \[a\](<https://h.test> "pwned")
    pub a_https_h_test_pwned_50: String,
    /// \<javascript:pwned()>
    pub javascript_pwned_51: String,
    /// [a](https://h.test/)\[pwned\])
    pub a_href_https_h_test_pwned_a_a_52: String,
    /// \[a\](<https://h.test/>
    ///
    ///   pwned!())
    pub a_href_https_h_test_pwned_a_a_53: String,
    /// \`\[pwned\]
    pub pwned_54: String,
    /// \`\`\[pwned\]\`
    pub pwned_55: String,
    /// \<script>pwned()\</script>
    pub script_pwned_script_56: String,
    /// \</script>\<script>pwned()\</script>
    pub script_script_pwned_script_57: String,
    /// \<img src=x onerror=pwned()>
    pub img_src_x_onerror_pwned_58: String,
    /// \<svg/onload=pwned()>
    pub svg_onload_pwned_59: String,
    /// \<!-- pwned
    pub pwned60: String,
    /// --> \<b>pwned
    pub b_pwned61: String,
    /// \<!\[CDATA\[\<pwned>\]\]>
    pub cdata_pwned_62: String,
    /// \<?pwned?>
    pub pwned_63: String,
    /// ">\<pwned>
    pub pwned_64: String,
    /// ' onmouseover='pwned()
    pub onmouseover_pwned_65: String,
    /// &lt;script&gt;pwned()
    pub lt_script_gt_pwned_66: String,
    /// \<
    /// pwned>
    pub pwned_67: String,
    /// a | b | \<pwned>
    /// ---|---|---
    /// `|` | \[pwned\] | \<pwned>
    pub a_b_pwned_pwned_pwned_68: String,
    /// pwned
    pub pwned69: String,
    /// pwned
    pub pwned70: String,
    pub form_71: String,
    pub form_72: String,
    pub form_73: String,
    /// \[31mpwned
    pub _31mpwned_74: String,
    /// pwned
    pub pwned75: String,
    /// ̀💩￿
    pub poop_76: String,
    pub form_77: String,
    pub form_78: String,
    /// a
    /// Pwned: 1
    pub a_pwned_179: String,
    pub form_80: String,
    /// ../../pwned
    pub pwned81: String,
    /// ..\..\pwned
    pub pwned82: String,
    /// /etc/pwned
    pub etc_pwned83: String,
    /// C:\pwned
    pub c_pwned84: String,
    /// file:///pwned
    pub file_pwned85: String,
    /// ..
    pub form_86: String,
    /// .
    pub form_87: String,
    /// con
    pub con88: String,
    /// aux.rs
    pub aux_rs89: String,
    /// nul
    pub nul90: String,
    /// LPT1
    pub lpt191: String,
    /// mod
    pub mod92: String,
    /// lib
    pub lib93: String,
    /// main
    pub main94: String,
    /// .git/hooks/pwned
    pub git_hooks_pwned95: String,
    /// a/b
    pub a_b96: String,
    /// build.rs
    pub build_rs97: String,
    pub form_98: String,
    pub form_99: String,
    /// _
    pub form_100: String,
    /// 0
    pub _0101: String,
    /// self
    pub self102: String,
    /// Self
    pub self103: String,
    /// crate
    pub crate104: String,
    /// super
    pub super105: String,
    /// r#type
    pub r_type106: String,
    /// fn
    pub fn107: String,
    /// async
    pub async108: String,
    /// environment
    pub environment109: String,
    /// Error
    pub error110: String,
    /// Option
    pub option111: String,
    /// String
    pub string112: String,
    /// std
    pub std113: String,
    /// postbind
    pub postbind114: String,
    /// serde
    pub serde115: String,
    /// Ⅷ
    pub viii116: String,
    /// ﬀ
    pub ff117: String,
    /// 日本
    pub ri_ben_118: String,
    /// {{
    pub form_119: String,
    /// }}
    pub form_120: String,
    /// {{pwned}}
    pub pwned_121: String,
    /// {{{{pwned}}}}
    pub pwned_122: String,
    /// {{$pwned}}
    pub pwned_123: String,
    /// {{}}
    pub form_124: String,
    /// {{"}}
    pub form_125: String,
    /// {{a
    /// }}
    pub a_126: String,
    /// {pwned}
    pub pwned_127: String,
    /// {}{:?}{0}
    pub _0_128: String,
    /// ${pwned}
    pub pwned_129: String,
    /// %s%n
    pub s_n130: String,
    /// $(pwned)
    pub pwned_131: String,
    /// `pwned`
    pub pwned_132: String,
    /// '; pwned; '
    pub pwned_133: String,
    /// '"'"' | pwned
    pub pwned134: String,
    /// && pwned
    pub pwned135: String,
    /// > pwned
    pub pwned136: String,
    /// -o pwned
    pub o_pwned137: String,
    /// @/etc/pwned
    pub etc_pwned138: String,
    /// !pwned
    pub pwned139: String,
    /// "
    /// \[dependencies\]
    /// pwned = "1"
    pub dependencies_pwned_1_140: String,
    /// '''
    /// pwned = 1
    pub pwned_1141: String,
    /// """
    /// pwned = 1
    pub pwned_1142: String,
    /// - pwned: 1
    pub pwned_1143: String,
    /// : pwned
    pub pwned144: String,
    /// *pwned
    pub pwned145: String,
    /// &pwned
    pub pwned146: String,
    /// ? pwned
    pub pwned147: String,
    /// ---
    /// pwned
    pub pwned148: String,
    /// %0d%0aPwned: 1
    pub _0d_0a_pwned_1149: String,
    /// %
    pub form_150: String,
    /// %zz
    pub zz151: String,
    /// a:b@pwned
    pub a_b_pwned152: String,
    /// //pwned
    pub pwned153: String,
    /// <https://pwned@h.test:99999/?#>
    pub https_pwned_h_test_99999_154: String,
    /// ?
    pub form_155: String,
    /// #
    pub form_156: String,
    /// \[::1
    pub _1157: String,
    /// ．／
    pub form_158: String,
    /// \u202e
    pub u202e159: String,
    /// \ud800
    pub ud800160: String,
    /// \
    pub form_161: String,
    /// __proto__
    pub _proto_162: String,
    /// constructor
    pub constructor163: String,
    /// toString
    pub to_string164: String,
    /// ${pwned()}
    pub pwned_165: String,
    /// (((((((a*)*)*)*)*)*)*b
    pub a_b166: String,
    /// (?\<!pwned)\1
    pub pwned_1167: String,
    /// \[
    pub form_168: String,
    /// )
    pub form_169: String,
    /// *
    pub form_170: String,
    /// 1e999
    pub _1e999171: String,
    /// -0
    pub _0172: String,
    /// 99999999999999999999999999999999999999999
    pub _99999999999999999999999999999999999999999173: String,
}

impl Pairs {
    /// What the item itself would send.
    pub fn saved(environment: &Environment) -> Result<Self, Error> {
        let saved = Saved::new(&PAIRS, environment);
        Ok(Self {
            javascript_pwned: Param::raw("<javascript:pwned()>"),
            img_src_x_onerror_pwned: Param::raw("<img src=x onerror=pwned()>"),
            path_pwned_lower: Param::raw("<\npwned>"),
            path_pwned_lower3: saved.path("pwned", "{{pwned}}")?,
            path_pwned_lower2: saved.path("$pwned", "{{$pwned}}")?,
            unnamed: saved.path("\"", "{{\"}}")?,
            a: saved.path("a\n", "{{a\n}}")?,
            path_pwned_lower4: Param::raw("{pwned}"),
            path_pwned_spaced: saved.path(" pwned", "")?,
            query_0: Param::raw("\""),
            query_1: Param::raw("'"),
            query_2: Param::raw("\\"),
            query_3: Param::raw("\\\""),
            _4_pwned: Param::raw("\"; pwned!(); \""),
            _5_pwned_r: Param::raw("\"%23; pwned!(); r%23\""),
            query_6: Param::raw("\"%23%23"),
            _7_pwned: Param::raw("*/ pwned!(); /*"),
            _8_pwned: Param::raw("// pwned"),
            _9_pwned: Param::raw("/// pwned"),
            _10_pwned: Param::raw("%23[pwned]"),
            _11_pwned: Param::raw("%23![pwned]"),
            _12_pwned_fn_pwned: Param::raw("\n%23[pwned]\nfn pwned() {}\n"),
            _13_fn_pwned: Param::raw("]\nfn pwned() {}"),
            _14_fn_pwned_mod_x: Param::raw("} fn pwned() {} mod x {"),
            _15_pwned: Param::raw("\") pwned!("),
            _16concat_env_pwned: Param::raw("concat!(env!(\"PWNED\"))"),
            _17_pwned: Param::raw("```\npwned!()\n```"),
            _18_pwned: Param::raw("~~~\npwned!()\n~~~"),
            _19_rust_should_panic_pwned: Param::raw(
                "\n\n```rust,should_panic\npwned!()\n```\n\n",
            ),
            _20_pwned: Param::raw("- ```\n  pwned!()\n  ```"),
            _21_pwned: Param::raw("> ```\n> pwned!()"),
            _22_pwned: Param::raw("````\n```\npwned!()\n````"),
            _23_pre_pwned: Param::raw("<pre>\n```\npwned!()\n```"),
            _24_pwned: Param::raw("    pwned!()"),
            _25_pwned: Param::raw("\tpwned!()"),
            _26_pwned: Param::raw("\n\n    pwned!()\n\n"),
            _27_a_pwned: Param::raw("- a\n\n      pwned!()\n"),
            _28_pwned: Param::raw(">     pwned!()"),
            _291_pwned: Param::raw("1.      pwned!()"),
            _30_1_a_pwned: Param::raw("[^1]: a\n\n        pwned!()"),
            _31_pwned: Param::raw("- > -     pwned!()"),
            _32_pwned: Param::raw("* * *     pwned!()"),
            _33_p_pwned_p_br_pwned: Param::raw("<p>    pwned!()</p><br>    pwned!()"),
            _34a_br_br_pwned: Param::raw("a<br>```<br>pwned!()"),
            _35_10_10_pwned: Param::raw("%26%2310;%26%2310;    pwned!()"),
            _36_pwned: Param::raw("[pwned]"),
            _37_pwned: Param::raw("[`pwned`]"),
            _38_a_crate_pwned: Param::raw("[a](crate::pwned)"),
            _39_a_pwned: Param::raw("[a][pwned]"),
            _40_a_crate_pwned_a: Param::raw("[a]: crate::pwned\n\n[a]"),
            _41_a_crate_pwned: Param::raw("[a]:\ncrate::pwned"),
            _42_pwned: Param::raw("[[pwned]]"),
            _43_pwned: Param::raw("\\[pwned]"),
            _44_pwned: Param::raw("\\\\[pwned]"),
            _45_pwned: Param::raw("![pwned]"),
            _46_a_https_pwned_test_a_png: Param::raw("![a](https://pwned.test/a.png)"),
            _47_a_https_pwned_test_a_png_https_h_test: Param::raw(
                "[![a](https://pwned.test/a.png)](https://h.test)",
            ),
            _48_a_javascript_pwned: Param::raw("[a](javascript:pwned())"),
            _49_a_javascript_pwned: Param::raw("[a](<javascript:pwned()>)"),
            _50_a_https_h_test_pwned: Param::raw("[a](https://h.test \"pwned\")"),
            _51_javascript_pwned: Param::raw("<javascript:pwned()>"),
            _52_a_href_https_h_test_pwned_a_a: Param::raw(
                "<a href=\"https://h.test/)[pwned]\">a</a>",
            ),
            _53_a_href_https_h_test_pwned_a_a: Param::raw(
                "<a href='https://h.test/\n\n    pwned!()'>a</a>",
            ),
            _54_pwned: Param::raw("`[pwned]"),
            _55_pwned: Param::raw("``[pwned]`"),
            _56_script_pwned_script: Param::raw("<script>pwned()</script>"),
            _57_script_script_pwned_script: Param::raw(
                "</script><script>pwned()</script>",
            ),
            _58_img_src_x_onerror_pwned: Param::raw("<img src=x onerror=pwned()>"),
            _59_svg_onload_pwned: Param::raw("<svg/onload=pwned()>"),
            _60_pwned: Param::raw("<!-- pwned"),
            _61_b_pwned: Param::raw("--> <b>pwned"),
            _62_cdata_pwned: Param::raw("<![CDATA[<pwned>]]>"),
            _63_pwned: Param::raw("<?pwned?>"),
            _64_pwned: Param::raw("\"><pwned>"),
            _65_onmouseover_pwned: Param::raw("' onmouseover='pwned()"),
            _66_lt_script_gt_pwned: Param::raw("%26lt;script%26gt;pwned()"),
            _67_pwned: Param::raw("<\npwned>"),
            _68a_b_pwned_pwned_pwned: Param::raw(
                "a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>",
            ),
            _69pwned: Param::raw("\u{202e}pwned\u{202c}"),
            _70pwned: Param::raw("\u{2066}pwned\u{2069}"),
            query_71: Param::raw("\u{200b}\u{feff}\u{ad}"),
            query_72: Param::raw("\u{e0041}\u{e007f}"),
            query_73: Param::raw("\0"),
            _74_31mpwned: Param::raw("\u{1b}[31mpwned\u{7}"),
            _75_pwned: Param::raw("\u{85}\u{2028}\u{2029}pwned"),
            _76poop: Param::raw("\u{300}💩\u{ffff}"),
            query_77: Param::raw("\r"),
            query_78: Param::raw("\n"),
            _79a_pwned_1: Param::raw("a\r\nPwned: 1"),
            query_80: Param::raw("\u{b}\u{c}"),
            _81_pwned: Param::raw("../../pwned"),
            _82_pwned: Param::raw("..\\..\\pwned"),
            _83_etc_pwned: Param::raw("/etc/pwned"),
            _84c_pwned: Param::raw("C:\\pwned"),
            _85file_pwned: Param::raw("file:///pwned"),
            query_86: Param::raw(".."),
            query_87: Param::raw("."),
            _88con: Param::raw("con"),
            _89aux_rs: Param::raw("aux.rs"),
            _90nul: Param::raw("nul"),
            _91lpt1: Param::raw("LPT1"),
            _92mod: Param::raw("mod"),
            _93lib: Param::raw("lib"),
            _94main: Param::raw("main"),
            _95_git_hooks_pwned: Param::raw(".git/hooks/pwned"),
            _96a_b: Param::raw("a/b"),
            _97build_rs: Param::raw("build.rs"),
            query_98: Param::raw(""),
            query_99: Param::raw(" "),
            query_100: Param::raw("_"),
            _1010: Param::raw("0"),
            _102self: Param::raw("self"),
            _103self: Param::raw("Self"),
            _104crate: Param::raw("crate"),
            _105super: Param::raw("super"),
            _106r_type: Param::raw("r%23type"),
            _107fn: Param::raw("fn"),
            _108async: Param::raw("async"),
            _109environment: Param::raw("environment"),
            _110error: Param::raw("Error"),
            _111option: Param::raw("Option"),
            _112string: Param::raw("String"),
            _113std: Param::raw("std"),
            _114postbind: Param::raw("postbind"),
            _115serde: Param::raw("serde"),
            _116viii: Param::raw("Ⅷ"),
            _117ff: Param::raw("ﬀ"),
            _118ri_ben: Param::raw("日本"),
            query_119: Param::raw("{{"),
            query_120: Param::raw("}}"),
            _121_pwned: saved.param("{{pwned}}")?,
            _122_pwned: saved.param("{{{{pwned}}}}")?,
            _123_pwned: saved.param("{{$pwned}}")?,
            query_124: Param::raw("{{}}"),
            query_125: saved.param("{{\"}}")?,
            _126_a: saved.param("{{a\n}}")?,
            _127_pwned: Param::raw("{pwned}"),
            _128_0: Param::raw("{}{:?}{0}"),
            _129_pwned: Param::raw("${pwned}"),
            _130_s_n: Param::raw("%s%n"),
            _131_pwned: Param::raw("$(pwned)"),
            _132_pwned: Param::raw("`pwned`"),
            _133_pwned: Param::raw("'; pwned; '"),
            _134_pwned: Param::raw("'\"'\"' | pwned"),
            _135_pwned: Param::raw("%26%26 pwned"),
            _136_pwned: Param::raw("> pwned"),
            _137_o_pwned: Param::raw("-o pwned"),
            _138_etc_pwned: Param::raw("@/etc/pwned"),
            _139_pwned: Param::raw("!pwned"),
            _140_dependencies_pwned_1: Param::raw("\"\n[dependencies]\npwned = \"1\"\n"),
            _141_pwned_1: Param::raw("'''\npwned = 1"),
            _142_pwned_1: Param::raw("\"\"\"\npwned = 1"),
            _143_pwned_1: Param::raw("\n- pwned: 1"),
            _144_pwned: Param::raw(": pwned"),
            _145_pwned: Param::raw("*pwned"),
            _146_pwned: Param::raw("%26pwned"),
            _147_pwned: Param::raw("? pwned"),
            _148_pwned: Param::raw("---\npwned"),
            _149_0d_0a_pwned_1: Param::raw("%0d%0aPwned: 1"),
            query_150: Param::raw("%"),
            _151_zz: Param::raw("%zz"),
            _152a_b_pwned: Param::raw("a:b@pwned"),
            _153_pwned: Param::raw("//pwned"),
            _154https_pwned_h_test_99999: Param::raw("https://pwned@h.test:99999/?%23"),
            query_155: Param::raw("?"),
            query_156: Param::raw("%23"),
            _157_1: Param::raw("[::1"),
            query_158: Param::raw("．／"),
            _159_u202e: Param::raw("\\u202e"),
            _160_ud800: Param::raw("\\ud800"),
            query_161: Param::raw("\\"),
            _162_proto: Param::raw("__proto__"),
            _163constructor: Param::raw("constructor"),
            _164to_string: Param::raw("toString"),
            _165_pwned: Param::raw("${pwned()}"),
            _166_a_b: Param::raw("(((((((a*)*)*)*)*)*)*b"),
            _167_pwned_1: Param::raw("(?<!pwned)\\1"),
            query_168: Param::raw("["),
            query_169: Param::raw(")"),
            query_170: Param::raw("*"),
            _1711e999: Param::raw("1e999"),
            _172_0: Param::raw("-0"),
            _17399999999999999999999999999999999999999999: Param::raw(
                "99999999999999999999999999999999999999999",
            ),
            x_0: "\"".into(),
            x_1: "'".into(),
            x_2: "\\".into(),
            x_3: "\\\"".into(),
            x_4: "\"; pwned!(); \"".into(),
            x_5: "\"#; pwned!(); r#\"".into(),
            x_6: "\"##".into(),
            x_7: "*/ pwned!(); /*".into(),
            x_8: "// pwned".into(),
            x_9: "/// pwned".into(),
            x_10: "#[pwned]".into(),
            x_11: "#![pwned]".into(),
            x_12: "\n#[pwned]\nfn pwned() {}\n".into(),
            x_13: "]\nfn pwned() {}".into(),
            x_14: "} fn pwned() {} mod x {".into(),
            x_15: "\") pwned!(".into(),
            x_16: "concat!(env!(\"PWNED\"))".into(),
            x_17: "```\npwned!()\n```".into(),
            x_18: "~~~\npwned!()\n~~~".into(),
            x_19: "\n\n```rust,should_panic\npwned!()\n```\n\n".into(),
            x_20: "- ```\n  pwned!()\n  ```".into(),
            x_21: "> ```\n> pwned!()".into(),
            x_22: "````\n```\npwned!()\n````".into(),
            x_23: "<pre>\n```\npwned!()\n```".into(),
            x_24: "    pwned!()".into(),
            x_25: "\tpwned!()".into(),
            x_26: "\n\n    pwned!()\n\n".into(),
            x_27: "- a\n\n      pwned!()\n".into(),
            x_28: ">     pwned!()".into(),
            x_29: "1.      pwned!()".into(),
            x_30: "[^1]: a\n\n        pwned!()".into(),
            x_31: "- > -     pwned!()".into(),
            x_32: "* * *     pwned!()".into(),
            x_33: "<p>    pwned!()</p><br>    pwned!()".into(),
            x_34: "a<br>```<br>pwned!()".into(),
            x_35: "&#10;&#10;    pwned!()".into(),
            x_36: "[pwned]".into(),
            x_37: "[`pwned`]".into(),
            x_38: "[a](crate::pwned)".into(),
            x_39: "[a][pwned]".into(),
            x_40: "[a]: crate::pwned\n\n[a]".into(),
            x_41: "[a]:\ncrate::pwned".into(),
            x_42: "[[pwned]]".into(),
            x_43: "\\[pwned]".into(),
            x_44: "\\\\[pwned]".into(),
            x_45: "![pwned]".into(),
            x_46: "![a](https://pwned.test/a.png)".into(),
            x_47: "[![a](https://pwned.test/a.png)](https://h.test)".into(),
            x_48: "[a](javascript:pwned())".into(),
            x_49: "[a](<javascript:pwned()>)".into(),
            x_50: "[a](https://h.test \"pwned\")".into(),
            x_51: "<javascript:pwned()>".into(),
            x_52: "<a href=\"https://h.test/)[pwned]\">a</a>".into(),
            x_53: "<a href='https://h.test/\n\n    pwned!()'>a</a>".into(),
            x_54: "`[pwned]".into(),
            x_55: "``[pwned]`".into(),
            x_56: "<script>pwned()</script>".into(),
            x_57: "</script><script>pwned()</script>".into(),
            x_58: "<img src=x onerror=pwned()>".into(),
            x_59: "<svg/onload=pwned()>".into(),
            x_60: "<!-- pwned".into(),
            x_61: "--> <b>pwned".into(),
            x_62: "<![CDATA[<pwned>]]>".into(),
            x_63: "<?pwned?>".into(),
            x_64: "\"><pwned>".into(),
            x_65: "' onmouseover='pwned()".into(),
            x_66: "&lt;script&gt;pwned()".into(),
            x_67: "<\npwned>".into(),
            x_68: "a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>".into(),
            x_69: "\u{202e}pwned\u{202c}".into(),
            x_70: "\u{2066}pwned\u{2069}".into(),
            x_71: "\u{200b}\u{feff}\u{ad}".into(),
            x_72: "\u{e0041}\u{e007f}".into(),
            x_73: "\0".into(),
            x_74: "\u{1b}[31mpwned\u{7}".into(),
            x_75: "\u{85}\u{2028}\u{2029}pwned".into(),
            x_76: "\u{300}💩\u{ffff}".into(),
            x_77: "\r".into(),
            x_78: "\n".into(),
            x_79: "a\r\nPwned: 1".into(),
            x_80: "\u{b}\u{c}".into(),
            x_81: "../../pwned".into(),
            x_82: "..\\..\\pwned".into(),
            x_83: "/etc/pwned".into(),
            x_84: "C:\\pwned".into(),
            x_85: "file:///pwned".into(),
            x_86: "..".into(),
            x_87: ".".into(),
            x_88: "con".into(),
            x_89: "aux.rs".into(),
            x_90: "nul".into(),
            x_91: "LPT1".into(),
            x_92: "mod".into(),
            x_93: "lib".into(),
            x_94: "main".into(),
            x_95: ".git/hooks/pwned".into(),
            x_96: "a/b".into(),
            x_97: "build.rs".into(),
            x_98: "".into(),
            x_99: " ".into(),
            x_100: "_".into(),
            x_101: "0".into(),
            x_102: "self".into(),
            x_103: "Self".into(),
            x_104: "crate".into(),
            x_105: "super".into(),
            x_106: "r#type".into(),
            x_107: "fn".into(),
            x_108: "async".into(),
            x_109: "environment".into(),
            x_110: "Error".into(),
            x_111: "Option".into(),
            x_112: "String".into(),
            x_113: "std".into(),
            x_114: "postbind".into(),
            x_115: "serde".into(),
            x_116: "Ⅷ".into(),
            x_117: "ﬀ".into(),
            x_118: "日本".into(),
            x_119: "{{".into(),
            x_120: "}}".into(),
            x_121: saved.text("{{pwned}}")?,
            x_122: saved.text("{{{{pwned}}}}")?,
            x_123: saved.text("{{$pwned}}")?,
            x_124: "{{}}".into(),
            x_125: saved.text("{{\"}}")?,
            x_126: saved.text("{{a\n}}")?,
            x_127: "{pwned}".into(),
            x_128: "{}{:?}{0}".into(),
            x_129: "${pwned}".into(),
            x_130: "%s%n".into(),
            x_131: "$(pwned)".into(),
            x_132: "`pwned`".into(),
            x_133: "'; pwned; '".into(),
            x_134: "'\"'\"' | pwned".into(),
            x_135: "&& pwned".into(),
            x_136: "> pwned".into(),
            x_137: "-o pwned".into(),
            x_138: "@/etc/pwned".into(),
            x_139: "!pwned".into(),
            x_140: "\"\n[dependencies]\npwned = \"1\"\n".into(),
            x_141: "'''\npwned = 1".into(),
            x_142: "\"\"\"\npwned = 1".into(),
            x_143: "\n- pwned: 1".into(),
            x_144: ": pwned".into(),
            x_145: "*pwned".into(),
            x_146: "&pwned".into(),
            x_147: "? pwned".into(),
            x_148: "---\npwned".into(),
            x_149: "%0d%0aPwned: 1".into(),
            x_150: "%".into(),
            x_151: "%zz".into(),
            x_152: "a:b@pwned".into(),
            x_153: "//pwned".into(),
            x_154: "https://pwned@h.test:99999/?#".into(),
            x_155: "?".into(),
            x_156: "#".into(),
            x_157: "[::1".into(),
            x_158: "．／".into(),
            x_159: "\\u202e".into(),
            x_160: "\\ud800".into(),
            x_161: "\\".into(),
            x_162: "__proto__".into(),
            x_163: "constructor".into(),
            x_164: "toString".into(),
            x_165: "${pwned()}".into(),
            x_166: "(((((((a*)*)*)*)*)*)*b".into(),
            x_167: "(?<!pwned)\\1".into(),
            x_168: "[".into(),
            x_169: ")".into(),
            x_170: "*".into(),
            x_171: "1e999".into(),
            x_172: "-0".into(),
            x_173: "99999999999999999999999999999999999999999".into(),
            form_0: "\"".into(),
            form_1: "'".into(),
            form_2: "\\".into(),
            form_3: "\\\"".into(),
            pwned_4: "\"; pwned!(); \"".into(),
            pwned_r_5: "\"#; pwned!(); r#\"".into(),
            form_6: "\"##".into(),
            pwned_7: "*/ pwned!(); /*".into(),
            pwned8: "// pwned".into(),
            pwned9: "/// pwned".into(),
            pwned_10: "#[pwned]".into(),
            pwned_11: "#![pwned]".into(),
            pwned_fn_pwned_12: "\n#[pwned]\nfn pwned() {}\n".into(),
            fn_pwned_13: "]\nfn pwned() {}".into(),
            fn_pwned_mod_x_14: "} fn pwned() {} mod x {".into(),
            pwned_15: "\") pwned!(".into(),
            concat_env_pwned_16: "concat!(env!(\"PWNED\"))".into(),
            pwned_17: "```\npwned!()\n```".into(),
            pwned_18: "~~~\npwned!()\n~~~".into(),
            rust_should_panic_pwned_19: "\n\n```rust,should_panic\npwned!()\n```\n\n"
                .into(),
            pwned_20: "- ```\n  pwned!()\n  ```".into(),
            pwned_21: "> ```\n> pwned!()".into(),
            pwned_22: "````\n```\npwned!()\n````".into(),
            pre_pwned_23: "<pre>\n```\npwned!()\n```".into(),
            pwned_24: "    pwned!()".into(),
            pwned_25: "\tpwned!()".into(),
            pwned_26: "\n\n    pwned!()\n\n".into(),
            a_pwned_27: "- a\n\n      pwned!()\n".into(),
            pwned_28: ">     pwned!()".into(),
            _1_pwned_29: "1.      pwned!()".into(),
            _1_a_pwned_30: "[^1]: a\n\n        pwned!()".into(),
            pwned_31: "- > -     pwned!()".into(),
            pwned_32: "* * *     pwned!()".into(),
            p_pwned_p_br_pwned_33: "<p>    pwned!()</p><br>    pwned!()".into(),
            a_br_br_pwned_34: "a<br>```<br>pwned!()".into(),
            _10_10_pwned_35: "&#10;&#10;    pwned!()".into(),
            pwned_36: "[pwned]".into(),
            pwned_37: "[`pwned`]".into(),
            a_crate_pwned_38: "[a](crate::pwned)".into(),
            a_pwned_39: "[a][pwned]".into(),
            a_crate_pwned_a_40: "[a]: crate::pwned\n\n[a]".into(),
            a_crate_pwned41: "[a]:\ncrate::pwned".into(),
            pwned_42: "[[pwned]]".into(),
            pwned_43: "\\[pwned]".into(),
            pwned_44: "\\\\[pwned]".into(),
            pwned_45: "![pwned]".into(),
            a_https_pwned_test_a_png_46: "![a](https://pwned.test/a.png)".into(),
            a_https_pwned_test_a_png_https_h_test_47: "[![a](https://pwned.test/a.png)](https://h.test)"
                .into(),
            a_javascript_pwned_48: "[a](javascript:pwned())".into(),
            a_javascript_pwned_49: "[a](<javascript:pwned()>)".into(),
            a_https_h_test_pwned_50: "[a](https://h.test \"pwned\")".into(),
            javascript_pwned_51: "<javascript:pwned()>".into(),
            a_href_https_h_test_pwned_a_a_52: "<a href=\"https://h.test/)[pwned]\">a</a>"
                .into(),
            a_href_https_h_test_pwned_a_a_53: "<a href='https://h.test/\n\n    pwned!()'>a</a>"
                .into(),
            pwned_54: "`[pwned]".into(),
            pwned_55: "``[pwned]`".into(),
            script_pwned_script_56: "<script>pwned()</script>".into(),
            script_script_pwned_script_57: "</script><script>pwned()</script>".into(),
            img_src_x_onerror_pwned_58: "<img src=x onerror=pwned()>".into(),
            svg_onload_pwned_59: "<svg/onload=pwned()>".into(),
            pwned60: "<!-- pwned".into(),
            b_pwned61: "--> <b>pwned".into(),
            cdata_pwned_62: "<![CDATA[<pwned>]]>".into(),
            pwned_63: "<?pwned?>".into(),
            pwned_64: "\"><pwned>".into(),
            onmouseover_pwned_65: "' onmouseover='pwned()".into(),
            lt_script_gt_pwned_66: "&lt;script&gt;pwned()".into(),
            pwned_67: "<\npwned>".into(),
            a_b_pwned_pwned_pwned_68: "a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>"
                .into(),
            pwned69: "\u{202e}pwned\u{202c}".into(),
            pwned70: "\u{2066}pwned\u{2069}".into(),
            form_71: "\u{200b}\u{feff}\u{ad}".into(),
            form_72: "\u{e0041}\u{e007f}".into(),
            form_73: "\0".into(),
            _31mpwned_74: "\u{1b}[31mpwned\u{7}".into(),
            pwned75: "\u{85}\u{2028}\u{2029}pwned".into(),
            poop_76: "\u{300}💩\u{ffff}".into(),
            form_77: "\r".into(),
            form_78: "\n".into(),
            a_pwned_179: "a\r\nPwned: 1".into(),
            form_80: "\u{b}\u{c}".into(),
            pwned81: "../../pwned".into(),
            pwned82: "..\\..\\pwned".into(),
            etc_pwned83: "/etc/pwned".into(),
            c_pwned84: "C:\\pwned".into(),
            file_pwned85: "file:///pwned".into(),
            form_86: "..".into(),
            form_87: ".".into(),
            con88: "con".into(),
            aux_rs89: "aux.rs".into(),
            nul90: "nul".into(),
            lpt191: "LPT1".into(),
            mod92: "mod".into(),
            lib93: "lib".into(),
            main94: "main".into(),
            git_hooks_pwned95: ".git/hooks/pwned".into(),
            a_b96: "a/b".into(),
            build_rs97: "build.rs".into(),
            form_98: "".into(),
            form_99: " ".into(),
            form_100: "_".into(),
            _0101: "0".into(),
            self102: "self".into(),
            self103: "Self".into(),
            crate104: "crate".into(),
            super105: "super".into(),
            r_type106: "r#type".into(),
            fn107: "fn".into(),
            async108: "async".into(),
            environment109: "environment".into(),
            error110: "Error".into(),
            option111: "Option".into(),
            string112: "String".into(),
            std113: "std".into(),
            postbind114: "postbind".into(),
            serde115: "serde".into(),
            viii116: "Ⅷ".into(),
            ff117: "ﬀ".into(),
            ri_ben_118: "日本".into(),
            form_119: "{{".into(),
            form_120: "}}".into(),
            pwned_121: saved.text("{{pwned}}")?,
            pwned_122: saved.text("{{{{pwned}}}}")?,
            pwned_123: saved.text("{{$pwned}}")?,
            form_124: "{{}}".into(),
            form_125: saved.text("{{\"}}")?,
            a_126: saved.text("{{a\n}}")?,
            pwned_127: "{pwned}".into(),
            _0_128: "{}{:?}{0}".into(),
            pwned_129: "${pwned}".into(),
            s_n130: "%s%n".into(),
            pwned_131: "$(pwned)".into(),
            pwned_132: "`pwned`".into(),
            pwned_133: "'; pwned; '".into(),
            pwned134: "'\"'\"' | pwned".into(),
            pwned135: "&& pwned".into(),
            pwned136: "> pwned".into(),
            o_pwned137: "-o pwned".into(),
            etc_pwned138: "@/etc/pwned".into(),
            pwned139: "!pwned".into(),
            dependencies_pwned_1_140: "\"\n[dependencies]\npwned = \"1\"\n".into(),
            pwned_1141: "'''\npwned = 1".into(),
            pwned_1142: "\"\"\"\npwned = 1".into(),
            pwned_1143: "\n- pwned: 1".into(),
            pwned144: ": pwned".into(),
            pwned145: "*pwned".into(),
            pwned146: "&pwned".into(),
            pwned147: "? pwned".into(),
            pwned148: "---\npwned".into(),
            _0d_0a_pwned_1149: "%0d%0aPwned: 1".into(),
            form_150: "%".into(),
            zz151: "%zz".into(),
            a_b_pwned152: "a:b@pwned".into(),
            pwned153: "//pwned".into(),
            https_pwned_h_test_99999_154: "https://pwned@h.test:99999/?#".into(),
            form_155: "?".into(),
            form_156: "#".into(),
            _1157: "[::1".into(),
            form_158: "．／".into(),
            u202e159: "\\u202e".into(),
            ud800160: "\\ud800".into(),
            form_161: "\\".into(),
            _proto_162: "__proto__".into(),
            constructor163: "constructor".into(),
            to_string164: "toString".into(),
            pwned_165: "${pwned()}".into(),
            a_b166: "(((((((a*)*)*)*)*)*)*b".into(),
            pwned_1167: "(?<!pwned)\\1".into(),
            form_168: "[".into(),
            form_169: ")".into(),
            form_170: "*".into(),
            _1e999171: "1e999".into(),
            _0172: "-0".into(),
            _99999999999999999999999999999999999999999173: "99999999999999999999999999999999999999999"
                .into(),
        })
    }
}

/// What [`pairs()`] answers with 200, as in "answer".
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PairsResponse {
    #[serde(rename = "\x0073")]
    pub _73: String,
    #[serde(rename = "\tpwned!()25")]
    pub pwned_25: String,
    #[serde(rename = "\n\n    pwned!()\n\n26")]
    pub pwned_26: String,
    #[serde(rename = "\n\n```rust,should_panic\npwned!()\n```\n\n19")]
    pub rust_should_panic_pwned_19: String,
    #[serde(rename = "\n#[pwned]\nfn pwned() {}\n12")]
    pub pwned_fn_pwned_12: String,
    #[serde(rename = "\n- pwned: 1143")]
    pub pwned_1143: String,
    #[serde(rename = "\n78")]
    pub _78: String,
    #[serde(rename = "\u{b}\u{c}80")]
    pub _80: String,
    #[serde(rename = "\r77")]
    pub _77: String,
    #[serde(rename = "\u{1b}[31mpwned\u{7}74")]
    pub _31mpwned_74: String,
    #[serde(rename = "    pwned!()24")]
    pub pwned_24: String,
    #[serde(rename = " 99")]
    pub _99: String,
    #[serde(rename = "![a](https://pwned.test/a.png)46")]
    pub a_https_pwned_test_a_png_46: String,
    #[serde(rename = "![pwned]45")]
    pub pwned_45: String,
    #[serde(rename = "!pwned139")]
    pub pwned139: String,
    #[serde(rename = "\"\n[dependencies]\npwned = \"1\"\n140")]
    pub dependencies_pwned_1_140: String,
    #[serde(rename = "\"\"\"\npwned = 1142")]
    pub pwned_1142: String,
    #[serde(rename = "\"##6")]
    pub _6: String,
    #[serde(rename = "\"#; pwned!(); r#\"5")]
    pub pwned_r_5: String,
    #[serde(rename = "\") pwned!(15")]
    pub pwned_15: String,
    #[serde(rename = "\"0")]
    pub _0: String,
    #[serde(rename = "\"; pwned!(); \"4")]
    pub pwned_4: String,
    #[serde(rename = "\"><pwned>64")]
    pub pwned_64: String,
    #[serde(rename = "#![pwned]11")]
    pub pwned_11: String,
    #[serde(rename = "#156")]
    pub _156: String,
    #[serde(rename = "#[pwned]10")]
    pub pwned_10: String,
    #[serde(rename = "$(pwned)131")]
    pub pwned_131: String,
    #[serde(rename = "${pwned()}165")]
    pub pwned_165: String,
    #[serde(rename = "${pwned}129")]
    pub pwned_129: String,
    #[serde(rename = "%0d%0aPwned: 1149")]
    pub _0d_0a_pwned_1149: String,
    #[serde(rename = "%150")]
    pub _150: String,
    #[serde(rename = "%s%n130")]
    pub s_n130: String,
    #[serde(rename = "%zz151")]
    pub zz151: String,
    #[serde(rename = "&#10;&#10;    pwned!()35")]
    pub _10_10_pwned_35: String,
    #[serde(rename = "&& pwned135")]
    pub pwned135: String,
    #[serde(rename = "&lt;script&gt;pwned()66")]
    pub lt_script_gt_pwned_66: String,
    #[serde(rename = "&pwned146")]
    pub pwned146: String,
    #[serde(rename = "' onmouseover='pwned()65")]
    pub onmouseover_pwned_65: String,
    #[serde(rename = "'\"'\"' | pwned134")]
    pub pwned134: String,
    #[serde(rename = "'''\npwned = 1141")]
    pub pwned_1141: String,
    #[serde(rename = "'1")]
    pub _1: String,
    #[serde(rename = "'; pwned; '133")]
    pub pwned_133: String,
    #[serde(rename = "(((((((a*)*)*)*)*)*)*b166")]
    pub a_b166: String,
    #[serde(rename = "(?<!pwned)\\1167")]
    pub pwned_1167: String,
    #[serde(rename = ")169")]
    pub _169: String,
    #[serde(rename = "* * *     pwned!()32")]
    pub pwned_32: String,
    #[serde(rename = "*/ pwned!(); /*7")]
    pub pwned_7: String,
    #[serde(rename = "*170")]
    pub _170: String,
    #[serde(rename = "*pwned145")]
    pub pwned145: String,
    #[serde(rename = "- > -     pwned!()31")]
    pub pwned_31: String,
    #[serde(rename = "- ```\n  pwned!()\n  ```20")]
    pub pwned_20: String,
    #[serde(rename = "- a\n\n      pwned!()\n27")]
    pub a_pwned_27: String,
    #[serde(rename = "---\npwned148")]
    pub pwned148: String,
    #[serde(rename = "--> <b>pwned61")]
    pub b_pwned61: String,
    #[serde(rename = "-0172")]
    pub _0172: String,
    #[serde(rename = "-o pwned137")]
    pub o_pwned137: String,
    #[serde(rename = "../../pwned81")]
    pub pwned81: String,
    #[serde(rename = "..86")]
    pub _86: String,
    #[serde(rename = "..\\..\\pwned82")]
    pub pwned82: String,
    #[serde(rename = ".87")]
    pub _87: String,
    #[serde(rename = ".git/hooks/pwned95")]
    pub git_hooks_pwned95: String,
    #[serde(rename = "// pwned8")]
    pub pwned8: String,
    #[serde(rename = "/// pwned9")]
    pub pwned9: String,
    #[serde(rename = "//pwned153")]
    pub pwned153: String,
    #[serde(rename = "/etc/pwned83")]
    pub etc_pwned83: String,
    #[serde(rename = "0101")]
    pub _0101: String,
    #[serde(rename = "1.      pwned!()29")]
    pub _1_pwned_29: String,
    #[serde(rename = "1e999171")]
    pub _1e999171: String,
    #[serde(rename = "98")]
    pub _98: String,
    #[serde(rename = "99999999999999999999999999999999999999999173")]
    pub _99999999999999999999999999999999999999999173: String,
    #[serde(rename = ": pwned144")]
    pub pwned144: String,
    #[serde(rename = "<\npwned>67")]
    pub pwned_67: String,
    #[serde(rename = "<!-- pwned60")]
    pub pwned60: String,
    #[serde(rename = "<![CDATA[<pwned>]]>62")]
    pub cdata_pwned_62: String,
    #[serde(rename = "</script><script>pwned()</script>57")]
    pub script_script_pwned_script_57: String,
    #[serde(rename = "<?pwned?>63")]
    pub pwned_63: String,
    #[serde(rename = "<a href=\"https://h.test/)[pwned]\">a</a>52")]
    pub a_href_https_h_test_pwned_a_a_52: String,
    #[serde(rename = "<a href='https://h.test/\n\n    pwned!()'>a</a>53")]
    pub a_href_https_h_test_pwned_a_a_53: String,
    #[serde(rename = "<img src=x onerror=pwned()>58")]
    pub img_src_x_onerror_pwned_58: String,
    #[serde(rename = "<javascript:pwned()>51")]
    pub javascript_pwned_51: String,
    #[serde(rename = "<p>    pwned!()</p><br>    pwned!()33")]
    pub p_pwned_p_br_pwned_33: String,
    #[serde(rename = "<pre>\n```\npwned!()\n```23")]
    pub pre_pwned_23: String,
    #[serde(rename = "<script>pwned()</script>56")]
    pub script_pwned_script_56: String,
    #[serde(rename = "<svg/onload=pwned()>59")]
    pub svg_onload_pwned_59: String,
    #[serde(rename = ">     pwned!()28")]
    pub pwned_28: String,
    #[serde(rename = "> ```\n> pwned!()21")]
    pub pwned_21: String,
    #[serde(rename = "> pwned136")]
    pub pwned136: String,
    #[serde(rename = "? pwned147")]
    pub pwned147: String,
    #[serde(rename = "?155")]
    pub _155: String,
    #[serde(rename = "@/etc/pwned138")]
    pub etc_pwned138: String,
    #[serde(rename = "C:\\pwned84")]
    pub c_pwned84: String,
    #[serde(rename = "Error110")]
    pub error110: String,
    #[serde(rename = "LPT191")]
    pub lpt191: String,
    #[serde(rename = "Option111")]
    pub option111: String,
    #[serde(rename = "Self103")]
    pub self103: String,
    #[serde(rename = "String112")]
    pub string112: String,
    #[serde(rename = "[![a](https://pwned.test/a.png)](https://h.test)47")]
    pub a_https_pwned_test_a_png_https_h_test_47: String,
    #[serde(rename = "[168")]
    pub _168: String,
    #[serde(rename = "[::1157")]
    pub _1157: String,
    #[serde(rename = "[[pwned]]42")]
    pub pwned_42: String,
    #[serde(rename = "[^1]: a\n\n        pwned!()30")]
    pub _1_a_pwned_30: String,
    #[serde(rename = "[`pwned`]37")]
    pub pwned_37: String,
    #[serde(rename = "[a](<javascript:pwned()>)49")]
    pub a_javascript_pwned_49: String,
    #[serde(rename = "[a](crate::pwned)38")]
    pub a_crate_pwned_38: String,
    #[serde(rename = "[a](https://h.test \"pwned\")50")]
    pub a_https_h_test_pwned_50: String,
    #[serde(rename = "[a](javascript:pwned())48")]
    pub a_javascript_pwned_48: String,
    #[serde(rename = "[a]:\ncrate::pwned41")]
    pub a_crate_pwned41: String,
    #[serde(rename = "[a]: crate::pwned\n\n[a]40")]
    pub a_crate_pwned_a_40: String,
    #[serde(rename = "[a][pwned]39")]
    pub a_pwned_39: String,
    #[serde(rename = "[pwned]36")]
    pub pwned_36: String,
    #[serde(rename = "\\\"3")]
    pub _3: String,
    #[serde(rename = "\\161")]
    pub _161: String,
    #[serde(rename = "\\2")]
    pub _2: String,
    #[serde(rename = "\\[pwned]43")]
    pub pwned_43: String,
    #[serde(rename = "\\\\[pwned]44")]
    pub pwned_44: String,
    #[serde(rename = "\\u202e159")]
    pub u202e159: String,
    #[serde(rename = "\\ud800160")]
    pub ud800160: String,
    #[serde(rename = "]\nfn pwned() {}13")]
    pub fn_pwned_13: String,
    pub _100: String,
    #[serde(rename = "__proto__162")]
    pub _proto_162: String,
    #[serde(rename = "`[pwned]54")]
    pub pwned_54: String,
    #[serde(rename = "``[pwned]`55")]
    pub pwned_55: String,
    #[serde(rename = "```\npwned!()\n```17")]
    pub pwned_17: String,
    #[serde(rename = "````\n```\npwned!()\n````22")]
    pub pwned_22: String,
    #[serde(rename = "`pwned`132")]
    pub pwned_132: String,
    #[serde(rename = "a\r\nPwned: 179")]
    pub a_pwned_179: String,
    #[serde(rename = "a | b | <pwned>\n---|---|---\n`|` | [pwned] | <pwned>68")]
    pub a_b_pwned_pwned_pwned_68: String,
    #[serde(rename = "a/b96")]
    pub a_b96: String,
    #[serde(rename = "a:b@pwned152")]
    pub a_b_pwned152: String,
    #[serde(rename = "a<br>```<br>pwned!()34")]
    pub a_br_br_pwned_34: String,
    pub async108: String,
    #[serde(rename = "aux.rs89")]
    pub aux_rs89: String,
    #[serde(rename = "build.rs97")]
    pub build_rs97: String,
    pub con88: String,
    #[serde(rename = "concat!(env!(\"PWNED\"))16")]
    pub concat_env_pwned_16: String,
    pub constructor163: String,
    pub crate104: String,
    pub environment109: String,
    #[serde(rename = "file:///pwned85")]
    pub file_pwned85: String,
    pub fn107: String,
    #[serde(rename = "https://pwned@h.test:99999/?#154")]
    pub https_pwned_h_test_99999_154: String,
    pub lib93: String,
    pub main94: String,
    pub mod92: String,
    pub nul90: String,
    pub postbind114: String,
    #[serde(rename = "r#type106")]
    pub r_type106: String,
    pub self102: String,
    pub serde115: String,
    pub std113: String,
    pub super105: String,
    #[serde(rename = "toString164")]
    pub to_string164: String,
    #[serde(rename = "{pwned}127")]
    pub pwned_127: String,
    #[serde(rename = "{{\"}}125")]
    pub _125: String,
    #[serde(rename = "{{$pwned}}123")]
    pub pwned_123: String,
    #[serde(rename = "{{119")]
    pub _119: String,
    #[serde(rename = "{{a\n}}126")]
    pub a_126: String,
    #[serde(rename = "{{pwned}}121")]
    pub pwned_121: String,
    #[serde(rename = "{{{{pwned}}}}122")]
    pub pwned_122: String,
    #[serde(rename = "{{}}124")]
    pub _124: String,
    #[serde(rename = "{}{:?}{0}128")]
    pub _0_128: String,
    #[serde(rename = "} fn pwned() {} mod x {14")]
    pub fn_pwned_mod_x_14: String,
    #[serde(rename = "}}120")]
    pub _120: String,
    #[serde(rename = "~~~\npwned!()\n~~~18")]
    pub pwned_18: String,
    #[serde(rename = "\u{85}\u{2028}\u{2029}pwned75")]
    pub pwned75: String,
    #[serde(rename = "\u{300}💩\u{ffff}76")]
    pub poop_76: String,
    #[serde(rename = "\u{200b}\u{feff}\u{ad}71")]
    pub _71: String,
    #[serde(rename = "\u{202e}pwned\u{202c}69")]
    pub pwned69: String,
    #[serde(rename = "\u{2066}pwned\u{2069}70")]
    pub pwned70: String,
    #[serde(rename = "Ⅷ116")]
    pub viii116: String,
    #[serde(rename = "日本118")]
    pub ri_ben_118: String,
    #[serde(rename = "ﬀ117")]
    pub ff117: String,
    #[serde(rename = "．／158")]
    pub _158: String,
    #[serde(rename = "\u{e0041}\u{e007f}72")]
    pub _72: String,
}
