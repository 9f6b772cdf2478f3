// Asking the helper program for a picture.
#include "render/picture.hpp"

#include <cstdio>

#include "base/failure.hpp"
#include "base/program.hpp"
#include "base/text.hpp"
#include "i18n/catalogue.hpp"

namespace duban::render {

using base::Message;

namespace {

constexpr std::chrono::seconds longest_time{60};

}  // namespace

report::PicturePtr picture_of(const std::string& bytes, const std::string& name, int longest,
                              const std::string& helper) {
  const auto run = base::run_program({helper, std::to_string(longest)}, bytes, longest_time);
  if (run.code == 127)
    throw base::Failure(
        base::Kind::busy,
        Message(N_("{file} cannot be run: is duban installed whole?")).with("file", helper));
  report::Picture picture;
  picture.name = name;
  int begins = 0;
  const bool read = run.code == 0 && std::sscanf(run.out.c_str(), "%6d %6d\n%n", &picture.width,
                                                 &picture.height, &begins) == 2;
  if (read && begins > 0 && picture.width > 0 && picture.height > 0) {
    picture.jpeg = run.out.substr(static_cast<std::size_t>(begins));
    return std::make_shared<const report::Picture>(std::move(picture));
  }
  std::string why(base::trim(run.err.substr(0, run.err.find('\n'))));
  if (run.timed_out || why.empty()) why = i18n::text(N_("it takes too much to read"));
  picture.name = i18n::text(
      Message(N_("{file} (cannot be shown: {reason})")).with("file", name).with("reason", why));
  return std::make_shared<const report::Picture>(std::move(picture));
}

}  // namespace duban::render
