// Messages into the language of the reader, by GNU gettext.
#pragma once

#include <string>

#include "base/message.hpp"

namespace duban::i18n {

enum class Language { english, chinese };

/// "zh", "zh_CN.UTF-8", "en" …; English for anything that does not begin with zh.
Language language_of(const std::string& text);
const char* word(Language language);

/// Chooses the language; catalogues lie in `directory` (…/share/locale). A missing catalogue leaves
/// the English key.
void use(Language language, const std::string& directory);
Language current();

/// The sentence in one language, whatever the current one is.
std::string text_in(Language language, const base::Message& message);

/// The sentence in the current language, its places filled. A place without a filling stays as it
/// is written.
std::string text(const base::Message& message);

}  // namespace duban::i18n
