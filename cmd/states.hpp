// --state of the lists: states as people type them.
#pragma once

#include <string>
#include <vector>

#include "base/failure.hpp"
#include "i18n/catalogue.hpp"
#include "model/enums.hpp"

namespace duban::cmd {

/// The states that the texts name, by their stable words or as they are printed in either language.
/// Failure usage with the words.
template <class State>
std::vector<State> states_named(const std::vector<std::string>& texts) {
  const auto& words = model::Words<State>::all;
  std::vector<State> states;
  for (const auto& text : texts) {
    auto state = model::read_word<State>(text);
    for (std::size_t i = 0; !state && i < words.size(); ++i)
      for (const auto language : {i18n::Language::english, i18n::Language::chinese})
        if (i18n::text_in(language, model::label(static_cast<State>(i))) == text)
          state = static_cast<State>(i);
    if (!state)
      throw base::Failure(base::Kind::usage,
                          base::Message(N_("\"{text}\" is no state (there are: {list})"))
                              .with("text", text)
                              .with("list", model::codes_of<State>()));
    states.push_back(*state);
  }
  return states;
}

}  // namespace duban::cmd
