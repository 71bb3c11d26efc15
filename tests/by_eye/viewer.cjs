const { chromium } = require('playwright-core'); const http=require('http'),fs=require('fs'),path=require('path');
(async()=>{
 // viewer.cjs SITE PAGES.txt: opens every address of PAGES in the viewer over SITE/run.wacz.
 const root=process.argv[2];
 const server=http.createServer((q,r)=>{const u=new URL(q.url,'http://x');let f=root+u.pathname; if(u.pathname==='/'){r.setHeader('content-type','text/html');const page=u.searchParams.get('page');r.end(`<!doctype html><script src="/ui.js"></script><replay-web-page style="height:600px" source="http://localhost:${server.address().port}/run.wacz" ${page?`url="${page.replace(/&/g,'&amp;')}"`:''} embed="default" replayBase="/replay/"></replay-web-page>`);return;}
  if(!fs.existsSync(f)||fs.statSync(f).isDirectory()){r.statusCode=404;r.end();return;}
  const st=fs.statSync(f);const t={'.js':'text/javascript','.wacz':'application/zip'}[path.extname(f)]||'application/octet-stream';
  const rng=/bytes=(\d+)-(\d*)/.exec(q.headers.range||'');r.setHeader('content-type',t);r.setHeader('accept-ranges','bytes');
  if(rng){const a=+rng[1],b=rng[2]?+rng[2]:st.size-1;r.writeHead(206,{'content-range':`bytes ${a}-${b}/${st.size}`,'content-length':b-a+1});fs.createReadStream(f,{start:a,end:b}).pipe(r);}
  else{r.setHeader('content-length',st.size);fs.createReadStream(f).pipe(r);} });
 await new Promise(k=>server.listen(0,'127.0.0.1',k));
 const port=server.address().port;
 const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
 const pages=fs.readFileSync(process.argv[3],'utf8').trim().split('\n');
 for(const u of pages){
  const p=await b.newPage({viewport:{width:1100,height:700}});
  await p.goto(`http://localhost:${port}/?page=${encodeURIComponent(u)}`);
  let text='';
  for(let i=0;i<40;i++){await p.waitForTimeout(250);for(const f of p.frames()){if(f.url().includes('mp_/')){try{text=(await f.evaluate(()=>document.documentElement.textContent))||'';}catch(e){}}}if(text&&!/Loading/.test(text))break;}
  const lost=!text||/Archived Page Not Found|window\.requestURL/.test(text); if(lost)process.exitCode=1;
  console.log((lost?'LOST ':'OPEN '),u.slice(0,90),'|',text.slice(0,70).replace(/\s+/g,' '));
  await p.close();
 }
 await b.close();server.close();
})();
