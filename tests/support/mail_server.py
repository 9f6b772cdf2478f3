# A real mail server on loopback (python3-aiosmtpd) that keeps what it takes: mail_server.py PORT FOLDER [MODE]
# MODE: plain, login (user clerk, password opensesame), refuse (no recipient is taken), busy (450), silent (takes the mail, never answers),
# starttls FILE.pem.
import os, ssl, sys, time
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

port, folder, mode = int(sys.argv[1]), sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else 'plain'
os.makedirs(folder, exist_ok=True)

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == 'refuse': return '550 5.1.1 no such user'
        if mode == 'busy': return '450 4.2.1 try later'
        envelope.rcpt_tos.append(address)
        return '250 OK'
    async def handle_DATA(self, server, session, envelope):
        os.makedirs(folder, exist_ok=True)
        name = os.path.join(folder, '%d.eml' % len(os.listdir(folder)))
        with open(name, 'wb') as out:
            out.write(('X-Envelope: %s -> %s\r\n' % (envelope.mail_from, ','.join(envelope.rcpt_tos))).encode() + envelope.original_content)
        if mode == 'silent':
            import asyncio
            await asyncio.sleep(60)
        return '250 OK'

def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b'clerk' and data.password == b'opensesame'
    return AuthResult(success=good, handled=False)

more = {}
if mode == 'login': more = dict(authenticator=authenticate, auth_required=True, auth_require_tls=False)
if mode == 'starttls':
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[4])
    more = dict(tls_context=context, require_starttls=True)
controller = Controller(Handler(), hostname='127.0.0.1', port=port, **more)
controller.start()
open(os.path.join(os.path.dirname(os.path.abspath(folder)), 'mail.%d.ready' % port), 'w').close()
while True: time.sleep(3600)
