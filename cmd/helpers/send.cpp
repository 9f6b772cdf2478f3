// duban-send: one message over the network. Reads a job as JSON on standard input (kind smtp or
// post), writes what became of it as JSON. A program of its own, so that libcurl costs only those
// runs that send. It prints no password and keeps none.
#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace {

using nlohmann::json;

constexpr std::size_t longest_answer = 64'000;

/// What is still to be uploaded.
struct Upload {
  const std::string* bytes = nullptr;
  std::size_t at = 0;
};

std::size_t on_read(char* to, std::size_t size, std::size_t count, void* from) {
  auto& upload = *static_cast<Upload*>(from);
  const std::size_t part = std::min(size * count, upload.bytes->size() - upload.at);
  std::memcpy(to, upload.bytes->data() + upload.at, part);
  upload.at += part;
  return part;
}

std::size_t on_answer(char* from, std::size_t size, std::size_t count, void* to) {
  auto& answer = *static_cast<std::string*>(to);
  answer.append(from,
                std::min(size * count, longest_answer - std::min(longest_answer, answer.size())));
  return size * count;
}

/// The options that mail and hooks share.
void common(CURL* curl, const json& job, char* error, std::string& body) {
  const long seconds = job.value("seconds", 30L);
  curl_easy_setopt(curl, CURLOPT_URL, job.value("url", "").c_str());
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, std::min(seconds, 10L));
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_answer);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
}

/// A mail to one server; the list of recipients is the caller's to free.
curl_slist* mail(CURL* curl, const json& job, Upload& upload) {
  const std::string tls = job.value("tls", "starttls");
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, tls == "none" ? CURLUSESSL_NONE : CURLUSESSL_ALL);
  if (const std::string user = job.value("user", ""); !user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, job.value("password", "").c_str());
  }
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, job.value("from", "").c_str());
  curl_slist* list = curl_slist_append(nullptr, job.value("to", "").c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, list);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, on_read);
  curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
  return list;
}

/// A body to one webhook; the list of headers is the caller's to free.
curl_slist* hook(CURL* curl, const std::string& text) {
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_slist* list = curl_slist_append(nullptr, "Content-Type: application/json; charset=utf-8");
  list = curl_slist_append(list, "Expect:");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(text.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, text.c_str());
  return list;
}

}  // namespace

int main() {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const json job = json::parse(text, nullptr, false);
  if (!job.is_object()) {
    std::cerr << "usage: duban-send < JOB.json\n";
    return 2;
  }
  CURL* curl = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? curl_easy_init() : nullptr;
  if (curl == nullptr) {
    std::cout << json{{"curl", 2}, {"all_sent", false}, {"text", "curl cannot start"}};
    return 0;
  }
  char error[CURL_ERROR_SIZE] = "";
  std::string body, upload_text = job.value(job.value("kind", "") == "smtp" ? "mail" : "body", "");
  Upload upload{&upload_text};
  common(curl, job, error, body);
  curl_slist* list =
      job.value("kind", "") == "smtp" ? mail(curl, job, upload) : hook(curl, upload_text);
  const CURLcode code = curl_easy_perform(curl);
  long status = 0;
  curl_off_t sent = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &sent);
  const bool all_sent =
      !upload_text.empty() &&
      (sent >= static_cast<curl_off_t>(upload_text.size()) || upload.at >= upload_text.size());
  std::cout << json{
      {"curl", static_cast<int>(code)},
      {"status", status},
      {"all_sent", all_sent},
      {"text", error[0] != '\0'   ? error
               : code == CURLE_OK ? ""
                                  : curl_easy_strerror(code)},
      {"body",
       body}}.dump(-1, ' ', false, json::error_handler_t::replace);
  curl_slist_free_all(list);
  curl_easy_cleanup(curl);
  return 0;
}
