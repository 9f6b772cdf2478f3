// What goes over the network: asked of the helper program, which alone carries libcurl.
#include "notify/network.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/program.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "i18n/catalogue.hpp"

namespace duban::notify {

using base::Message;
using model::Answer;
using nlohmann::json;
using What = Answer::What;

namespace {

constexpr int usual_timeout = 30;
/// What WeCom takes in one message, in bytes (developer.work.weixin.qq.com, 群机器人).
constexpr std::size_t wecom_piece = 2'000;
constexpr std::size_t usual_piece = 18'000;

std::string told(const char* key) { return i18n::text(Message(key)); }

/// A secret from the environment or from a file that nobody else can read. Nothing is asked for: an
/// empty one.
struct Secret {
  std::string text;
  std::string problem;
};
Secret secret_of(const model::Channel& channel, const std::string& name,
                 const Surroundings& around) {
  if (const std::string variable = channel.setting(name + "_env"); !variable.empty()) {
    std::string text = around.variable(variable);
    if (text.empty())
      return {
          {},
          i18n::text(
              Message(N_("the environment variable {name} is not set")).with("name", variable))};
    return {std::move(text), {}};
  }
  const std::string file = channel.setting(name + "_file");
  if (file.empty()) return {};
  const auto path = around.folder / file;
  struct stat info {};
  if (stat(path.c_str(), &info) != 0)
    return {{}, i18n::text(Message(N_("there is no file {file}")).with("file", path.string()))};
  if ((info.st_mode & 077) != 0)
    return {
        {},
        i18n::text(
            Message(N_("{file} can be read by others: chmod 600 it")).with("file", path.string()))};
  std::ifstream in(path);
  std::string text;
  std::getline(in, text);
  return {std::string(base::trim(text)), {}};
}

int timeout_of(const model::Channel& channel) {
  return std::stoi(channel.setting("timeout", std::to_string(usual_timeout)));
}

/// The helper's answer: curl's code, the server's, what it said, and whether everything had gone
/// out when it ended.
struct Reply {
  int curl = -1;
  long status = 0;
  bool all_sent = false;
  std::string text, body;
};
Reply ask(const json& job, int seconds, const Surroundings& around) {
  const auto run = base::run_program({around.send_helper},
                                     job.dump(-1, ' ', false, json::error_handler_t::replace),
                                     std::chrono::seconds(seconds + 15));
  Reply reply;
  reply.text = run.code == 127
                   ? i18n::text(Message(N_("{file} cannot be run: is duban installed whole?"))
                                    .with("file", around.send_helper))
                   : std::string(base::trim(run.err));
  if (run.code != 127) reply.all_sent = true;  // it may have: only its word says otherwise
  const json said = json::parse(run.out, nullptr, false);
  if (!said.is_object()) return reply;
  reply.curl = said.value("curl", -1);
  reply.status = said.value("status", 0L);
  reply.all_sent = said.value("all_sent", true);
  reply.text = said.value("text", "");
  reply.body = said.value("body", "");
  return reply;
}

/// For a letter to end up twice is bad, for one to be lost is worse: what may have arrived is
/// unknown.
What broken(const Reply& reply) { return reply.all_sent ? What::unknown : What::failed; }

std::string reason(const Reply& reply) {
  std::string text = reply.status != 0 ? std::to_string(reply.status) + " " : std::string();
  text += reply.text;
  return base::shorten(base::harmless(text), 300);
}

/// DingTalk: timestamp and signature behind the address (open.dingtalk.com, 自定义机器人安全设置).
std::string signed_address(const std::string& url, const std::string& secret) {
  const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
  const std::string text = std::to_string(now) + "\n" + secret;
  crypto_auth_hmacsha256_state state;
  std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()),
                              secret.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                                text.size());
  crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(mac.data()));
  std::string coded;
  for (const char c : base64(mac))
    coded += c == '+' ? "%2B" : c == '/' ? "%2F" : c == '=' ? "%3D" : std::string(1, c);
  return url + (url.find('?') == std::string::npos ? '?' : '&') +
         "timestamp=" + std::to_string(now) + "&sign=" + coded;
}

/// Pieces of at most so many bytes, cut between lines, and within a line that is longer.
std::vector<std::string> pieces_of(const std::string& text, std::size_t most) {
  std::vector<std::string> pieces(1);
  for (std::size_t from = 0; from < text.size();) {
    auto end = std::min(text.find('\n', from), text.size() - 1) + 1;
    while (end - from > most) {  // one long line: never within a character
      auto cut = from + most;
      while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
      if (!pieces.back().empty()) pieces.emplace_back();
      pieces.back() = text.substr(from, cut - from);
      from = cut;
    }
    if (pieces.back().size() + (end - from) > most) pieces.emplace_back();
    pieces.back() += text.substr(from, end - from);
    from = end;
  }
  return pieces;
}

/// So many posts a minute, whatever is posted.
void keep_pace(int per_minute) {
  static std::chrono::steady_clock::time_point next{};
  const auto now = std::chrono::steady_clock::now();
  if (next > now) std::this_thread::sleep_until(next);
  next = std::max(now, next) + std::chrono::milliseconds(60'000 / per_minute);
}

/// A server that answers 200 may still mean no: {"errcode": 310000, "errmsg": "…"}.
Answer answer_of(const Reply& reply) {
  if (reply.curl != 0) return {broken(reply), reason(reply)};
  if (reply.status >= 300) {
    const bool later = reply.status == 408 || reply.status == 429 || reply.status >= 500;
    return {later ? What::failed : What::refused, reason(reply)};
  }
  const json said = json::parse(reply.body, nullptr, false);
  if (said.is_object() && said.contains("errcode") && said["errcode"] != 0)
    return {What::failed,
            base::shorten(base::harmless(said["errcode"].dump() + " " +
                                         (said.contains("errmsg")
                                              ? said["errmsg"].dump(-1, ' ', false,
                                                                    json::error_handler_t::replace)
                                              : "")),
                          300)};
  return {};
}

}  // namespace

Answer to_server(const model::Channel& channel, const Outgoing& message,
                 const Surroundings& around) {
  const Secret password = secret_of(channel, "password", around);
  if (!password.problem.empty()) return {What::failed, password.problem};
  const Mail mail = mail_of(channel, message);
  const int seconds = timeout_of(channel);
  const Reply reply = ask({{"kind", "smtp"},
                           {"url", channel.setting("url")},
                           {"tls", channel.setting("tls", "starttls")},
                           {"user", channel.setting("user")},
                           {"password", password.text},
                           {"from", mail.from},
                           {"to", mail.to},
                           {"seconds", seconds},
                           {"mail", mail_bytes(mail)}},
                          seconds, around);
  if (reply.curl == 0) return {};
  constexpr int login_denied = 67;
  if (reply.curl == login_denied)
    return {What::failed, told(N_("the server refused the login")) + ": " + reason(reply)};
  if (reply.status >= 500 && reply.status < 600) return {What::refused, reason(reply)};
  if (reply.status >= 400) return {What::failed, reason(reply)};
  return {broken(reply), reason(reply)};
}

Answer to_hook(const model::Channel& channel, const Outgoing& message, const Surroundings& around) {
  const Secret from_outside = secret_of(channel, "url", around);
  const std::string url = from_outside.text.empty() ? channel.setting("url") : from_outside.text;
  const Secret secret = secret_of(channel, "secret", around);
  for (const auto* one : {&from_outside, &secret})
    if (!one->problem.empty()) return {What::failed, one->problem};
  const std::string robot = channel.setting("robot", "generic");
  const auto pieces = pieces_of(message.subject + "\n" + message.text,
                                robot == "wecom" ? wecom_piece : usual_piece);
  const int per_minute =
      std::stoi(channel.setting("per_minute", robot == "generic" ? "6000" : "20"));
  const int seconds = timeout_of(channel);
  for (std::size_t n = 0; n < pieces.size(); ++n) {
    keep_pace(per_minute);
    const std::string address =
        robot == "dingtalk" && !secret.text.empty() ? signed_address(url, secret.text) : url;
    Answer answer = answer_of(ask({{"kind", "post"},
                                   {"url", address},
                                   {"body", message.hook_body(pieces[n])},
                                   {"seconds", seconds}},
                                  seconds, around));
    if (answer.what == What::sent) continue;
    if (n > 0) answer.what = What::unknown;
    if (n > 0) answer.reason = fmt::format("{}/{}: {}", n, pieces.size(), answer.reason);
    return answer;
  }
  return {};
}

}  // namespace duban::notify
